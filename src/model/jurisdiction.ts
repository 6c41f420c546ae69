/** Codes of ISO 3166-1 (alpha-2, 249 of them); `EU`, which the standard reserves, and `XK`, which is in use for Kosovo. */
const COUNTRIES = codes(`
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI
  CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
  GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
  LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG
  PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK
  TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
  EU XK
`);

/** Parts (ISO 3166-2) of the countries in which an instrument binds a part: there a mistyped one would be taken for another. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["CA", codes("AB BC MB NB NL NS NT NU ON PE QC SK YT")],
  ["DK", codes("81 82 83 84 85")],
  [
    "US",
    codes(`AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
      SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI`),
  ],
]);

/** Codes that people write and the standard gives to nobody, or only reserves. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
]);

function codes(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** What is wrong with a code of a jurisdiction; undefined when it is one. A code that nobody has would bind its owner to nothing. */
export function jurisdictionFault(code: string): string | undefined {
  const [, country = "", part] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(code) ?? [];
  const quoted = JSON.stringify(code.slice(0, 60));
  const meant = MEANT.get(country);
  if (meant !== undefined) return `${quoted} is no ISO 3166 code; write ${meant} for ${country}`;
  if (!COUNTRIES.has(country)) return `${quoted} is no ISO 3166 code; write it like CA, CA-QC or US-TX`;
  const parts = PARTS.get(country);
  if (part === undefined || parts === undefined || parts.has(part)) return undefined;
  return `${quoted} is no part of ${country}; its parts are ${[...parts].sort().join(", ")}`;
}
