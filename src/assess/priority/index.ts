export { prioritise, type Case, type PrioritySettings } from "./prioritise.ts";
