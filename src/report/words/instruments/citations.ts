/**
 * Citations that are written in words, with the French. A text of Canada or Québec has the official French name of what it cites
 * (the Loi sur Investissement Canada; the Québec order itself was issued in French). References alone (`Pub. L. 115-232
 * s. 889(b)`, `2 CFR 200.216`) are no words and stand here nowhere: nobody finds a text by a translated reference.
 */
export const CITATIONS: Readonly<Record<string, string>> = {
  "Arrêté of 2023-12-21, equipment acquired after that day": "Arrêté du 2023-12-21, équipement acquis après cette date",
  "Arrêté of 2023-12-21, equipment acquired on or before that day":
    "Arrêté du 2023-12-21, équipement acquis au plus tard à cette date",
  "BIS Affiliates Rule, effective 2025-09-29": "BIS Affiliates Rule, en vigueur le 2025-09-29",
  "BIS Entity List, 15 CFR part 744 (addition of 2024-12-10)": "BIS Entity List, 15 CFR part 744 (ajout du 2024-12-10)",
  "BIS Entity List, 15 CFR part 744 (rule effective 2019-05-16)":
    "BIS Entity List, 15 CFR part 744 (règle en vigueur le 2019-05-16)",
  "BIS Entity List, 15 CFR part 744 (rule effective 2022-12-16)":
    "BIS Entity List, 15 CFR part 744 (règle en vigueur le 2022-12-16)",
  "BIS Entity List, 15 CFR part 744 (rule of 2019-10-09)": "BIS Entity List, 15 CFR part 744 (règle du 2019-10-09)",
  "Compulsory Registration Order, amendment of 2024-04-09": "Compulsory Registration Order, modification du 2024-04-09",
  "Copenhagen budget agreement 2026": "Accord budgétaire de Copenhague pour 2026",
  "Decision of Region Hovedstaden of 2022-05-20": "Décision de la Region Hovedstaden du 2022-05-20",
  "Disclosure of 2024-09-13": "Divulgation du 2024-09-13",
  "EO 13959 as amended by EO 14032": "EO 13959, modifié par l’EO 14032",
  "European Parliament, Amendment 30, April 2021": "Parlement européen, amendement 30, avril 2021",
  "Executive Yuan directive, in effect 2022-01-01": "Directive du Yuan exécutif, en vigueur le 2022-01-01",
  "FCC 22-84, 88 FR 7592, import and marketing": "FCC 22-84, 88 FR 7592, importation et mise en marché",
  "FCC 22-84, 88 FR 7592, new authorisations": "FCC 22-84, 88 FR 7592, nouvelles autorisations",
  "FCC Covered List, entries Huawei and ZTE": "FCC Covered List, inscriptions de Huawei et de ZTE",
  "FCC Covered List, entries Hytera, Hikvision and Dahua":
    "FCC Covered List, inscriptions de Hytera, de Hikvision et de Dahua",
  "FCC Covered List, entries of 2025-12-22": "FCC Covered List, inscriptions du 2025-12-22",
  "FCC public notice of 2026-06-26": "Avis public de la FCC du 2026-06-26",
  "Governor of Texas, update of 2026-01-26": "Gouverneur du Texas, mise à jour du 2026-01-26",
  "Investment Canada Act s. 25.4(1), order of 2025-06-27":
    "Loi sur Investissement Canada, par. 25.4(1), décret du 2025-06-27",
  "Lithuanian rule on untrusted countries, 2025": "Règle lituanienne sur les pays non fiables, 2025",
  "MeitY advisory of 2024-03-11; MHA memorandum of 2024-04-30":
    "Avis du MeitY du 2024-03-11 ; note du MHA du 2024-04-30",
  "Minister of Industry's announcement of 2025-06-27": "Annonce de la ministre de l’Industrie du 2025-06-27",
  "Procurement Act 2023, exclusion and debarment": "Procurement Act 2023, exclusion et radiation",
  "Proposal to revise the Cybersecurity Act, 2026-01-20":
    "Proposition de révision du règlement sur la cybersécurité, 2026-01-20",
  "Public Procurement (Preference to Make in India) notification of 2024-03-06":
    "Avis Public Procurement (Preference to Make in India) du 2024-03-06",
  "Statements of 2023-02-09 (Senate Hansard)": "Déclarations du 2023-02-09 (Senate Hansard)",
  "Texas prohibited technologies list, model security plan of 2023-01-26":
    "Liste des technologies interdites du Texas, plan de sécurité type du 2023-01-26",
  "Timeline of 2024-04-29": "Calendrier du 2024-04-29",
  "Vermont Agency of Digital Services directive of 2019-02-19":
    "Directive de la Vermont Agency of Digital Services du 2019-02-19",
  "Written Ministerial Statement of 2022-11-24, core networks":
    "Déclaration ministérielle écrite du 2022-11-24, réseaux centraux",
  "Written Ministerial Statement of 2022-11-24, equipment that stands":
    "Déclaration ministérielle écrite du 2022-11-24, équipement en place",
  "Written Ministerial Statement of 2022-11-24, sensitive sites":
    "Déclaration ministérielle écrite du 2022-11-24, lieux sensibles",
};
