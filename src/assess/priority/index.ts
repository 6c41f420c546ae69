export { prioritise, type PrioritySettings } from "./prioritise.ts";
