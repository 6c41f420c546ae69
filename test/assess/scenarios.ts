import type { VerdictKind } from "../../src/model/ruling.ts";
import type { OWNERS, PRODUCTS } from "./scenario-parts.ts";

/** One case: on this day, does the provision reach this product of this owner? Written from the sources of the provision. */
export type Scenario = readonly [
  who: keyof typeof OWNERS,
  what: keyof typeof PRODUCTS,
  on: string,
  is: VerdictKind,
  says: string,
];

/** By provision. Every row of a provision is judged under its citation. */
export const SCENARIOS: Readonly<Record<string, readonly Scenario[]>> = {
  // Minister of Industry, 2025-06-27: "prohibiting the purchase or use"; Hikvision alone; no text on relabels or affiliates.
  "ca-fed-hikvision-use-2025/use": [
    ["CA department", "Hikvision recorder", "2025-06-26", "not-covered", "it applies from 2025-06-27"],
    ["CA department", "Hikvision recorder", "2025-06-27", "covered", "binds Federal departments"],
    ["CA agency", "Hikvision camera", "2026-11-25", "covered", "Hikvision"],
    ["Crown corporation", "Hikvision camera", "2026-11-25", "covered", "Crown corporations"],
    ["QC school", "Hikvision recorder", "2025-06-27", "not-covered", "the owner is a school board in CA-QC"],
    ["QC city", "Hikvision recorder", "2025-06-27", "not-covered", "a municipality"],
    ["CA police", "Hikvision camera", "2026-11-25", "not-covered", "a police"],
    ["ON contractor", "Hikvision recorder", "2026-11-25", "not-covered", "a private organisation in CA-ON"],
    ["US agency", "Hikvision camera", "2026-11-25", "not-covered", "a federal agency in US"],
    ["CA department", "Dahua camera", "2026-11-25", "not-covered", "the text reaches"],
    ["CA department", "Uniview camera", "2026-11-25", "not-covered", "the text reaches"],
    ["CA department", "Axis camera", "2026-11-25", "not-covered", "Axis"],
    ["CA department", "TRENDnet made by Hikvision", "2026-11-25", "disputed", "whether relabels count"],
    ["CA department", "Hikvision label on an Axis", "2026-11-25", "disputed", "does not say whether the label counts"],
    ["CA department", "HiLook camera", "2026-11-25", "covered", "HiLook"],
    ["CA department", "Hikvision access reader", "2026-11-25", "covered", "Hikvision"],
    ["CA department", "Hikvision of unknown class", "2026-11-25", "covered", "Hikvision"],
    ["CA department", "Hikvision, medium", "2026-11-25", "undetermined", "not sure enough"],
    ["CA department", "nobody's camera", "2026-11-25", "undetermined", "nothing observed"],
    ["CA department", "Hikvision or Axis", "2026-11-25", "disputed", "evidence speaks for"],
    ["CA department", "Axis with a HiSilicon chip", "2026-11-25", "not-covered", "Axis"],
    ["nobody knows", "Hikvision camera", "2026-11-25", "undetermined", "owner profile"],
    ["nobody knows", "Axis camera", "2026-11-25", "not-covered", "Axis"],
  ],
  // Order of 2025-06-27 under s. 25.4(1): closes a company.
  "ca-ica-hikvision-2025/wind-up": [
    ["CA department", "Hikvision camera", "2025-06-26", "not-covered", "it applies from 2025-06-27"],
    ["CA department", "Hikvision camera", "2025-06-27", "not-covered", "covers nobody's cameras"],
    ["ON company", "Hikvision recorder", "2026-11-25", "not-covered", "covers nobody's cameras"],
    ["nobody knows", "nobody's camera", "2026-11-25", "not-covered", "covers nobody's cameras"],
  ],
  // Arrêté of 2023-12-21: what was acquired after that day goes; municipalities are not reached.
  "ca-qc-arrete-2023-12-21/acquired-after": [
    ["QC school", "Hikvision bought 2023-12-22", "2023-12-20", "not-covered", "it applies from 2023-12-21"],
    ["QC school", "Hikvision bought 2023-12-22", "2023-12-22", "covered", "acquired 2023-12-22"],
    ["QC school", "Hikvision bought 2023-12-21", "2026-11-25", "not-covered", "acquired 2023-12-21"],
    ["QC school", "Hikvision bought 2023-12-20", "2026-11-25", "not-covered", "acquired 2023-12-20"],
    ["QC ministry", "Hikvision bought 2024", "2026-11-25", "covered", "acquired 2024"],
    ["QC state corporation", "Dahua bought 2023-12-22", "2026-11-25", "covered", "Dahua"],
    ["QC hospital", "Hikvision bought 2024", "2026-11-25", "covered", "health"],
    ["QC city", "Hikvision bought 2024", "2026-11-25", "not-covered", "not municipalities"],
    ["ON school", "Hikvision bought 2024", "2026-11-25", "not-covered", "a school board in CA-ON"],
    ["school somewhere in CA", "Hikvision bought 2024", "2026-11-25", "undetermined", "owner profile"],
    ["CA department", "Hikvision bought 2024", "2026-11-25", "not-covered", "a federal department in CA"],
    ["QC school", "Hikvision camera", "2026-11-25", "undetermined", "no date of acquisition"],
    ["QC school", "Hikvision bought some day of 2023", "2026-11-25", "undetermined", "does not show"],
    ["QC school", "Hikvision bought twice", "2026-11-25", "disputed", "one source says"],
    ["QC school", "Hikvision installed 2022", "2026-11-25", "not-covered", "installed 2022"],
    ["QC school", "Hikvision installed 2024", "2026-11-25", "undetermined", "does not show"],
    ["QC school", "Uniview bought 2024", "2026-11-25", "not-covered", "the text reaches"],
    ["QC school", "TRENDnet made by Hikvision, bought 2024", "2026-11-25", "covered", "the text follows the maker"],
    ["QC school", "Hikvision access reader", "2026-11-25", "undetermined", "access-control"],
  ],
  "ca-qc-arrete-2023-12-21/acquired-before": [
    ["QC school", "Hikvision bought 2023-12-21", "2023-12-21", "covered", "acquired 2023-12-21"],
    ["QC school", "Hikvision bought 2023-12-20", "2023-12-20", "not-covered", "it applies from 2023-12-21"],
    ["QC school", "Hikvision bought 2023-12-22", "2026-11-25", "not-covered", "acquired 2023-12-22"],
    ["QC hospital", "Hikvision installed 2022", "2026-11-25", "covered", "installed 2022"],
    ["QC city", "Hikvision bought 2023-12-20", "2026-11-25", "not-covered", "not municipalities"],
    ["QC school", "Hikvision camera", "2026-11-25", "undetermined", "no date of acquisition"],
  ],
  // Pub. L. 115-232 s. 889(a)(1)(A), one year after 2018-08-13: agencies as buyers.
  "us-ndaa-889-a1A/procure": [
    ["US agency", "Hikvision camera", "2019-08-12", "not-covered", "it applies from 2019-08-13"],
    ["US agency", "Hikvision camera", "2019-08-13", "covered", "executive agencies"],
    ["US agency", "Dahua recorder", "2026-11-25", "covered", "Dahua"],
    ["US agency", "Hytera body-worn", "2026-11-25", "covered", "Hytera"],
    ["US agency", "Huawei switch", "2026-11-25", "covered", "Huawei"],
    ["US agency", "ZTE switch", "2026-11-25", "covered", "ZTE"],
    ["US agency", "Huawei camera", "2026-11-25", "disputed", "names telecommunications equipment of Huawei"],
    ["US agency", "Uniview camera", "2026-11-25", "not-covered", "the text reaches"],
    ["US agency", "Tiandy camera", "2026-11-25", "not-covered", "the text reaches"],
    ["US agency", "Hikvision access reader", "2026-11-25", "disputed", "an access-control device"],
    ["US agency", "Hikvision alarm panel", "2026-11-25", "disputed", "an alarm device"],
    ["US agency", "Axis with a HiSilicon chip", "2026-11-25", "disputed", "HiSilicon"],
    ["US agency", "Hanwha with a Hi3519 chip", "2026-11-25", "disputed", "Hi3519"],
    ["US agency", "Axis with an Ambarella chip", "2026-11-25", "not-covered", "Axis"],
    ["US agency", "Lorex made by Dahua", "2026-11-25", "covered", "the text follows the maker"],
    ["US agency", "EZVIZ camera", "2026-11-25", "covered", "EZVIZ"],
    ["US agency", "Hikvision at a skate park", "2026-11-25", "disputed", "counting visitors"],
    ["CA department", "Hikvision camera", "2026-11-25", "not-covered", "a federal department in CA"],
    ["US city", "Hikvision camera", "2026-11-25", "not-covered", "a municipality"],
    ["ON contractor", "Hikvision camera", "2026-11-25", "not-covered", "a private organisation"],
  ],
  // s. 889(a)(1)(B), two years after 2018-08-13; FAR 52.204-25(b)(2): the offeror's own use, anywhere.
  "us-ndaa-889-a1B/use": [
    ["ON contractor", "Hikvision recorder", "2020-08-12", "not-covered", "it applies from 2020-08-13"],
    ["ON contractor", "Hikvision recorder", "2020-08-13", "covered", "for all its own use anywhere"],
    ["ON contractor by kind", "Hikvision recorder", "2026-11-25", "covered", "Hikvision"],
    ["ON company", "Hikvision recorder", "2026-11-25", "not-covered", "not a US federal contractor"],
    ["ON company, role not said", "Hikvision recorder", "2026-11-25", "undetermined", "owner profile"],
    ["ON company with a US contract of 2021-2023", "Hikvision camera", "2020-12-31", "undetermined", "owner profile"],
    ["ON company with a US contract of 2021-2023", "Hikvision camera", "2021-01-01", "covered", "Hikvision"],
    ["ON company with a US contract of 2021-2023", "Hikvision camera", "2023-12-31", "covered", "Hikvision"],
    ["ON company with a US contract of 2021-2023", "Hikvision camera", "2024-01-01", "undetermined", "owner profile"],
    ["ON subcontractor", "Hikvision camera", "2026-11-25", "not-covered", "not a US federal contractor"],
    ["ON contractor", "Uniview camera", "2026-11-25", "not-covered", "the text reaches"],
    ["ON contractor", "Uniview with a HiSilicon chip", "2026-11-25", "disputed", "HiSilicon"],
    ["ON contractor", "Axis with a HiSilicon chip", "2026-11-25", "disputed", "HiSilicon"],
    ["ON contractor", "XiongMai camera", "2026-11-25", "not-covered", "the text reaches"],
    ["ON contractor", "Hikvision access reader", "2026-11-25", "disputed", "an access-control device"],
    ["ON contractor", "Hikvision intercom", "2026-11-25", "covered", "an intercom"],
    ["ON contractor", "Hikvision printer", "2026-11-25", "disputed", "looks like a printer"],
    ["ON contractor", "HP printer", "2026-11-25", "not-covered", "HP"],
    ["ON contractor", "Hikvision of unknown class", "2026-11-25", "undetermined", "what class"],
    ["ON contractor", "TRENDnet made by Hikvision", "2026-11-25", "covered", "the text follows the maker"],
    ["ON contractor", "Hikvision label on an Axis", "2026-11-25", "not-covered", "the text follows the maker"],
    ["ON contractor", "Huawei camera", "2026-11-25", "disputed", "names telecommunications equipment of Huawei"],
    ["ON contractor", "Hikvision at a public safety site", "2026-11-25", "covered", "public safety"],
    ["ON contractor", "Hikvision at a water works", "2026-11-25", "covered", "critical infrastructure"],
    ["ON contractor", "Hikvision at a skate park", "2026-11-25", "disputed", "counting visitors"],
    ["ON contractor", "Hikvision at one of two sites", "2026-11-25", "disputed", "sites that differ"],
    [
      "contractor with an affiliate",
      "Hikvision at the affiliate's",
      "2026-11-25",
      "not-covered",
      "an affiliate of the owner",
    ],
    ["contractor with an affiliate", "Hikvision at the landlord's", "2026-11-25", "covered", "Hikvision"],
    ["nobody knows", "Hikvision camera", "2026-11-25", "undetermined", "owner profile"],
    ["QC city", "Hikvision recorder", "2026-11-25", "not-covered", "a municipality in CA-QC"],
  ],
  // 2 CFR 200.216: awards issued on or after 2020-08-13; award money only.
  "us-2cfr-200-216/award-money": [
    ["US grantee", "Hikvision camera", "2020-08-12", "not-covered", "it applies from 2020-08-13"],
    ["US grantee", "Hikvision camera", "2020-08-13", "covered", "award money"],
    ["US city without grants", "Hikvision camera", "2026-11-25", "not-covered", "a municipality in US-OH"],
    ["US city", "Hikvision camera", "2026-11-25", "undetermined", "owner profile"],
    ["US city", "Axis camera", "2026-11-25", "not-covered", "Axis"],
    ["US city with a grant of 2019", "Hikvision camera", "2026-11-25", "not-covered", "a municipality"],
    ["US city with a loan of 2021", "Hikvision camera", "2021-04-30", "undetermined", "owner profile"],
    ["US city with a loan of 2021", "Hikvision camera", "2021-05-01", "covered", "award money"],
    ["US grantee", "Uniview camera", "2026-11-25", "not-covered", "the text reaches"],
  ],
  // Entity List and securities: nobody's cameras.
  "us-entity-list-2019-10/export": [
    ["US agency", "Hikvision camera", "2019-10-09", "not-covered", "covers nobody's cameras"],
    ["ON contractor", "Dahua camera", "2026-11-25", "not-covered", "covers nobody's cameras"],
  ],
  "us-entity-list-uniview-2024-12/export": [
    ["US agency", "Uniview camera", "2024-12-10", "not-covered", "covers nobody's cameras"],
  ],
  "us-entity-list-tiandy-2022-12/export": [
    ["US agency", "Tiandy camera", "2026-11-25", "not-covered", "covers nobody's cameras"],
  ],
  "us-bis-affiliates-rule-2025/fifty-percent": [
    ["US importer", "Hikvision camera", "2025-11-10", "not-covered", "covers nobody's cameras"],
  ],
  "us-eo-13959-14032-nscmic/securities": [
    ["US agency", "Hikvision camera", "2026-11-25", "not-covered", "covers nobody's cameras"],
  ],
  // FCC Covered List: no purpose limit for Huawei and ZTE, one for the three others.
  "us-fcc-covered-list-2021/telecom-makers": [
    ["US subsidy recipient", "Huawei camera", "2021-03-11", "not-covered", "it applies from 2021-03-12"],
    ["US subsidy recipient", "Huawei camera", "2021-03-12", "covered", "Huawei"],
    ["US subsidy recipient", "Hikvision camera", "2026-11-25", "not-covered", "the text reaches"],
    ["US city", "Huawei camera", "2026-11-25", "undetermined", "owner profile"],
  ],
  "us-fcc-covered-list-2021/video-makers": [
    ["US subsidy recipient", "Hikvision camera", "2026-11-25", "undetermined", "purpose of the site is not known"],
    ["US subsidy recipient", "Hikvision at a public safety site", "2026-11-25", "covered", "public safety"],
    ["US subsidy recipient", "Hikvision at a skate park", "2026-11-25", "disputed", "counting visitors"],
    ["US subsidy recipient", "Huawei camera", "2026-11-25", "not-covered", "the text reaches"],
  ],
  // FCC 22-84, effective 2023-02-06: new authorisations; older ones stayed saleable.
  "us-fcc-22-84/new-authorisation": [
    ["FCC applicant", "Hikvision camera", "2023-02-05", "not-covered", "it applies from 2023-02-06"],
    ["FCC applicant", "Hikvision camera", "2023-02-06", "covered", "Applicants"],
    ["US agency", "Hikvision camera", "2026-11-25", "undetermined", "owner profile"],
    ["CA department", "Hikvision camera", "2026-11-25", "not-covered", "a federal department in CA"],
  ],
  "us-fcc-22-84/marketing": [
    ["US importer", "Hikvision authorised 2020", "2026-11-25", "not-covered", "authorised 2020"],
    ["US importer", "Hikvision authorised 2023-02-06", "2026-11-25", "covered", "authorised 2023-02-06"],
    ["US importer", "Hikvision camera", "2026-11-25", "undetermined", "no date of authorisation"],
    ["US installer who sells nothing", "Hikvision camera", "2026-11-25", "not-covered", "an integrator"],
  ],
  // Notice of 2026-06-26: two press reports; it informs.
  "us-fcc-pn-2026-06-26/older-authorisations": [
    ["US importer", "Hikvision camera", "2026-06-30", "not-covered", "it applies from 2026-07-01"],
    ["US importer", "Hikvision camera", "2026-07-15", "disputed", "a day between 2026-07-01 and 2026-08-01"],
    ["US importer", "Hikvision camera", "2026-11-25", "undetermined", "As reported it would be covered"],
    ["US importer", "Axis camera", "2026-11-25", "undetermined", "As reported it would be not covered"],
    ["US installer who sells nothing", "Hikvision camera", "2026-11-25", "not-covered", "an integrator"],
  ],
  // The entry of 2025-12-22 is about drones, whatever its words about video surveillance.
  "us-fcc-covered-list-2025-12-22/uas": [
    ["FCC applicant", "Hikvision camera", "2026-11-25", "not-covered", "it is a camera"],
    ["FCC applicant", "Hikvision drone", "2025-12-21", "not-covered", "it applies from 2025-12-22"],
    ["FCC applicant", "Hikvision drone", "2025-12-22", "covered", "a drone"],
  ],
  // s. 805: two stages, the Department of Defense alone.
  "us-ndaa-fy24-805/direct": [
    ["US defence", "Hikvision camera", "2026-06-29", "not-covered", "it applies from 2026-06-30"],
    ["US defence", "Hikvision camera", "2026-06-30", "not-covered", "covers nobody's cameras"],
  ],
  "us-ndaa-fy24-805/indirect": [
    ["US defence", "Hikvision camera", "2027-06-29", "not-covered", "it applies from 2027-06-30"],
    ["US defence", "Hikvision camera", "2027-06-30", "covered", "Hikvision"],
    ["US defence", "TRENDnet made by Hikvision", "2027-06-30", "covered", "the text follows the maker"],
    ["US defence", "Uniview camera", "2027-06-30", "not-covered", "the text reaches"],
    ["US civilian department", "Hikvision camera", "2027-06-30", "not-covered", "a federal department in US"],
    ["US department, which not said", "Hikvision camera", "2027-06-30", "undetermined", "owner profile"],
  ],
  // Louisiana: schools from 2021-01-01, everybody from 2021-08-01.
  "us-la-sb15-2021/schools-2021": [
    ["LA school", "Hikvision camera", "2020-12-31", "not-covered", "it applies from 2021-01-01"],
    ["LA school", "Hikvision camera", "2021-01-01", "covered", "schools"],
    ["LA school", "Hikvision camera", "2021-07-31", "covered", "schools"],
    ["LA school", "Hikvision camera", "2021-08-01", "not-covered", "it ended on 2021-07-31"],
    ["LA parish", "Hikvision camera", "2021-01-01", "not-covered", "a municipality"],
  ],
  "us-la-sb15-2021/procure": [
    ["LA parish", "Hikvision camera", "2021-07-31", "not-covered", "it applies from 2021-08-01"],
    ["LA parish", "Hikvision camera", "2021-08-01", "covered", "parish"],
    ["LA school", "Dahua camera", "2021-08-01", "covered", "Dahua"],
    ["LA parish", "Hikvision at a skate park", "2026-11-25", "disputed", "counting visitors"],
    ["TX city", "Hikvision camera", "2026-11-25", "not-covered", "a municipality in US-TX"],
  ],
  // Texas: the day each maker was added is not known; Uniview on 2026-01-26; the list was not read whole.
  "us-tx-prohibited-technologies/list": [
    ["TX agency", "Hikvision camera", "2023-01-25", "not-covered", "it applies from 2023-01-26"],
    ["TX agency", "Hikvision camera", "2025-06-01", "disputed", "a day between"],
    ["TX agency", "Hikvision camera", "2026-01-26", "covered", "Hikvision"],
    ["TX agency", "Axis camera", "2026-11-25", "undetermined", "the official list itself was not read whole"],
    ["TX city", "Hikvision camera", "2026-11-25", "not-covered", "a municipality"],
    ["TX hospital", "Hikvision camera", "2026-11-25", "disputed", "is not settled"],
    ["TX agency", "TRENDnet made by Hikvision", "2026-11-25", "disputed", "whether relabels count"],
  ],
  "us-tx-prohibited-technologies/list-2026-01": [
    ["TX agency", "Uniview camera", "2026-01-25", "not-covered", "it applies from 2026-01-26"],
    ["TX agency", "Uniview camera", "2026-01-26", "covered", "Uniview"],
  ],
  "us-ga-hb113-2025/concerned-goods": [
    ["GA agency", "Hikvision camera", "2025-04-30", "not-covered", "it applies from 2025-05-01"],
    ["GA agency", "Hikvision camera", "2026-11-25", "undetermined", "was not read"],
    ["GA agency", "Axis camera", "2026-11-25", "undetermined", "was not read"],
    ["TX agency", "Hikvision camera", "2026-11-25", "not-covered", "in US-TX"],
  ],
  "us-fl-287-138/contracts": [
    ["FL county", "Hikvision camera", "2026-11-25", "undetermined", "personal identifying information"],
    ["FL county", "Axis camera", "2026-11-25", "not-covered", "the text reaches every maker under the law of CN"],
    ["FL county", "Hikvision camera", "2023-05-08", "not-covered", "it applies from 2023-05-09"],
  ],
  "us-vt-2019/directive": [
    ["VT agency", "Hikvision camera", "2019-02-18", "not-covered", "it applies from 2019-02-19"],
    ["VT agency", "Hikvision camera", "2019-02-19", "undetermined", "As reported it would be covered"],
    ["VT agency", "Uniview camera", "2019-02-19", "undetermined", "As reported it would be not covered"],
    ["US city", "Hikvision camera", "2019-02-19", "not-covered", "a municipality"],
  ],
  // Written Ministerial Statement of 2022-11-24: the law the maker lives under, sensitive sites, no brand.
  "uk-wms-2022-11-24/deploy": [
    ["UK ministry", "Hikvision on a sensitive site", "2022-11-23", "not-covered", "it applies from 2022-11-24"],
    ["UK ministry", "Hikvision on a sensitive site", "2022-11-24", "covered", "sensitive site"],
    ["UK ministry", "Dahua on a sensitive site", "2026-11-25", "covered", "Dahua"],
    ["UK ministry", "Uniview on a sensitive site", "2026-11-25", "covered", "Uniview"],
    ["UK ministry", "TRENDnet made by Hikvision on a sensitive site", "2026-11-25", "covered", "follows the maker"],
    ["UK ministry", "Axis on a sensitive site", "2026-11-25", "not-covered", "every maker under the law of CN"],
    ["UK ministry", "Hikvision label on an Axis on a sensitive site", "2026-11-25", "not-covered", "follows the maker"],
    ["UK ministry", "Hikvision reader on a sensitive site", "2026-11-25", "disputed", "access-control"],
    ["UK ministry", "nobody's camera on a sensitive site", "2026-11-25", "undetermined", "nothing observed"],
    ["UK ministry", "Hikvision on a plain site", "2026-11-25", "not-covered", "not sensitive"],
    ["UK ministry", "Hikvision camera", "2026-11-25", "undetermined", "whether it stands on one is not known"],
    ["UK ministry", "Hikvision on a sensitive or a plain site", "2026-11-25", "disputed", "sites that differ"],
    ["UK agency", "Hikvision on a sensitive site", "2026-11-25", "disputed", "is not settled"],
    ["UK council", "Hikvision on a sensitive site", "2026-11-25", "not-covered", "a municipality"],
    ["UK police", "Hikvision on a sensitive site", "2026-11-25", "not-covered", "a police"],
  ],
  "uk-wms-2022-11-24/connect": [
    ["UK ministry", "Hikvision on a plain site", "2026-11-25", "undetermined", "core network"],
    ["UK ministry", "Axis camera", "2026-11-25", "not-covered", "Axis"],
  ],
  "uk-wms-2022-11-24/existing": [
    ["UK ministry", "Hikvision on a sensitive site", "2026-11-25", "covered", "sensitive site"],
    ["UK council", "Hikvision on a sensitive site", "2026-11-25", "not-covered", "a municipality"],
  ],
  "uk-removal-timeline-2024/removal": [
    ["UK ministry", "Hikvision on a sensitive site", "2024-04-28", "not-covered", "it applies from 2024-04-29"],
    ["UK ministry", "Hikvision on a sensitive site", "2024-04-29", "covered", "sensitive site"],
    ["UK ministry", "Hikvision on a plain site", "2025-04-30", "not-covered", "not sensitive"],
  ],
  "uk-procurement-act-2023/debarment": [
    ["UK council", "Hikvision camera", "2025-02-24", "not-covered", "covers nobody's cameras"],
  ],
  // No government-wide ban was found: each department decides.
  "au-commonwealth-2023/removal": [
    ["AU agency", "Hikvision camera", "2023-02-08", "not-covered", "it applies from 2023-02-09"],
    ["AU agency", "Axis camera", "2026-11-25", "undetermined", "none is known"],
    ["AU department", "Hikvision label on an Axis", "2026-11-25", "undetermined", "has itself decided"],
    ["AU state", "Hikvision camera", "2026-11-25", "not-covered", "in AU-VIC"],
  ],
  "in-ppo-2024-03-06/procure": [
    ["IN department", "Axis camera", "2026-11-25", "undetermined", "certificate"],
    ["IN department", "Hikvision camera", "2024-06-05", "not-covered", "it applies from 2024-06-06"],
  ],
  "in-cro-2024-04-09/registration": [
    ["IN seller", "Hikvision camera", "2025-04-08", "not-covered", "it applies from 2025-04-09"],
    ["IN seller", "Hikvision camera", "2025-04-09", "undetermined", "certificate"],
    ["IN seller", "Hikvision camera", "2026-04-01", "not-covered", "it ended on 2026-03-31"],
  ],
  "in-cro-2024-04-09/sale": [
    ["IN seller", "Hanwha camera", "2026-03-31", "not-covered", "it applies from 2026-04-01"],
    ["IN seller", "Hanwha camera", "2026-04-01", "undetermined", "certificate"],
  ],
  "tw-ey-2019-2021/use": [
    ["TW agency", "Hikvision camera", "2021-12-31", "not-covered", "it applies from 2022-01-01"],
    ["TW agency", "EZVIZ camera", "2022-01-01", "undetermined", "As reported it would be covered"],
  ],
  "lt-untrusted-2025/use": [
    ["LT institution", "Hikvision camera", "2024-12-31", "not-covered", "it applies from 2025-01-01"],
    ["LT institution", "Hikvision camera", "2026-11-25", "undetermined", "As reported it would be covered"],
  ],
  "eu-parliament-2021/thermal": [
    ["European Parliament", "Hikvision thermal", "2021-03-31", "not-covered", "it applies from 2021-04-01"],
    ["European Parliament", "Hikvision camera", "2026-11-25", "not-covered", "it is a camera"],
    ["European Parliament", "Axis thermal", "2026-11-25", "undetermined", "none is known"],
  ],
  "eu-csa2-proposal-2026/high-risk-suppliers": [
    ["EU utility", "Hikvision camera", "2026-11-25", "not-covered", "only proposed"],
  ],
  "dk-copenhagen-2026/replace": [
    ["Copenhagen", "Hikvision camera", "2025-12-31", "not-covered", "it applies from 2026-01-01"],
    ["Copenhagen", "EZVIZ camera", "2026-11-25", "undetermined", "As reported it would be covered"],
  ],
  "kr-mnd-2024/removal": [
    ["KR army", "Hikvision camera", "2026-11-25", "disputed", "a single act that was carried out"],
  ],
};
