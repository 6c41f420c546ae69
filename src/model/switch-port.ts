/** Names of one kind of interface in the spellings of commands and makers, by the one they are compared under. */
const SPELLINGS: readonly (readonly [short: string, spellings: string])[] = [
  ["gi", "gigabitethernet gigabit gige gig gi ge"],
  ["fa", "fastethernet fas fa"],
  ["te", "tengigabitethernet ten-gigabitethernet tengige tengig ten te xge"],
  ["tw", "twogigabitethernet two tw"],
  ["twe", "twentyfivegige twentyfivegigabitethernet twenty-fivegige twe"],
  ["fi", "fivegigabitethernet fiv fi"],
  ["fo", "fortygigabitethernet fortygige for fo fge"],
  ["hu", "hundredgigabitethernet hundredgige hun hu hge"],
  ["et", "ethernet eth et"],
  ["po", "port-channel portchannel po"],
  ["bagg", "bridge-aggregation bagg"],
  ["ma", "management ma"],
];
const SHORT: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([short, spellings]) => spellings.split(" ").map((each) => [each, short] as const)),
);
const PARTS = /^([a-z][a-z-]*?) ?(\d[\d/.:]*)$/;
/** The logical unit of a Junos interface: `ge-0/0/1.0`. */
const UNIT = /^((?:ge|xe|et|fe|mge)-[\d/:]+|ae\d+)\.\d+$/;

/** A port's name for comparison: `GigabitEthernet1/0/1`, `Gig 1/0/1` and `Gi1/0/1` are one, `ge-0/0/1.0` is `ge-0/0/1`. */
export function foldPort(name: string): string {
  const lower = name.trim().toLowerCase();
  const unit = UNIT.exec(lower)?.[1];
  if (unit !== undefined) return unit;
  const parts = PARTS.exec(lower);
  const short = SHORT.get(parts?.[1] ?? "");
  return short === undefined ? lower : `${short}${parts?.[2] ?? ""}`;
}

/** A port of a switch as one key. Switch names differ in case only. */
export const portKey = (ofSwitch: string, port: string): string =>
  `${ofSwitch.trim().toLowerCase()}\0${foldPort(port)}`;
