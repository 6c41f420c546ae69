/** States of an instrument, in the word of the catalogue, with the French. */
export const STATES: Readonly<Record<string, string>> = {
  adopted: "adopté",
  announced: "annoncé",
  "deadline passed": "échéance passée",
  "due to resume": "reprise prévue",
  enacted: "édicté",
  executed: "exécuté",
  "in force": "en vigueur",
  "in force, amended": "en vigueur, modifié",
  "in force, definition of critical infrastructure remanded":
    "en vigueur, définition des infrastructures essentielles renvoyée pour réexamen",
  "in force, under challenge": "en vigueur, contesté en justice",
  "in progress": "en cours",
  "no longer in force": "n’est plus en vigueur",
  "not yet in force": "pas encore en vigueur",
  "only proposed": "seulement proposé",
  proposed: "proposé",
  published: "publié",
  signed: "signé",
  suspended: "suspendu",
};

/** What the catalogue notes beside a state, with the French. */
export const NOTES: Readonly<Record<string, string>> = {
  "audit and removal, Defence first; no government-wide legal ban found":
    "vérification et retrait, la Défense d’abord ; aucune interdiction légale pour tout le gouvernement n’a été trouvée",
  "announced as in force at once; no implementing text found":
    "annoncé comme en vigueur immédiatement ; aucun texte d’application n’a été trouvé",
  "order made; 120 days to wind up": "décret pris ; 120 jours pour liquider",
  "judicial review and a stay sought; by agreement the company operates until the stay is decided":
    "contrôle judiciaire et sursis demandés ; par entente, la société poursuit ses activités jusqu’à la décision sur le sursis",
  "stay refused; public reasons on 2025-09-22; outcome of the review not found":
    "sursis refusé ; motifs publics le 2025-09-22 ; l’issue du contrôle judiciaire n’a pas été trouvée",
  "order dated; announced the day after": "date de l’arrêté ; annoncé le lendemain",
  "budget agreement for 2026; day not known": "accord budgétaire pour 2026 ; jour inconnu",
  "when reported; briefing declassified on 2022-09-26":
    "date à laquelle il a été rapporté ; note d’information déclassifiée le 2022-09-26",
  "adopted on a Wednesday in April 2021; Parliament said the cameras were already removed":
    "adopté un mercredi d’avril 2021 ; le Parlement a dit que les caméras étaient déjà retirées",
  "advisory to ministries": "avis aux ministères",
  "memorandum to central and state agencies; advisory":
    "note aux organismes centraux et à ceux des États ; à titre d’avis",
  "first compliance date 2024-10-09, later extended": "première date de conformité 2024-10-09, reportée ensuite",
  "after extension": "après report",
  "uncertified models not sold at all": "aucune vente de modèles non certifiés",
  "per a vendor guide": "selon un guide de fournisseur",
  "about 1,300 cameras removed": "environ 1 300 caméras retirées",
  "day not verified": "jour non vérifié",
  guidelines: "lignes directrices",
  "removal deadline for central and local agencies": "échéance de retrait pour les organismes centraux et locaux",
  "reported as in effect": "rapporté comme en vigueur",
  "Royal Assent": "sanction royale",
  "for procurements begun on or after that day": "pour les marchés lancés à compter de ce jour",
  "timeline published": "calendrier publié",
  "on track for April 2025": "en bonne voie pour avril 2025",
  "completion not verified": "achèvement non vérifié",
  "applies to awards issued on or after this day": "s’applique aux aides accordées à compter de ce jour",
  "effective; published the day after": "prise d’effet ; publié le lendemain",
  "for one year, through 2026-11-09": "pour un an, jusqu’au 2026-11-09",
  "no source read says whether it did: not verified": "aucune source lue ne dit si elle a eu lieu : non vérifié",
  "published and effective": "publié et en vigueur",
  "five Hikvision subsidiaries added by name": "cinq filiales de Hikvision ajoutées nommément",
  "Huawei and 68 affiliates listed one by one": "Huawei et 68 sociétés affiliées inscrites une à une",
  "46 more affiliates": "46 autres sociétés affiliées",
  "38 more affiliates": "38 autres sociétés affiliées",
  "announced and added; day of the Federal Register not verified":
    "annoncé et ajouté ; jour de parution au Federal Register non vérifié",
  "EO 14032 replaces its sections 1 to 5": "l’EO 14032 remplace ses articles 1 à 5",
  "purchase and sale of listed securities": "achat et vente de titres inscrits",
  "released; interim freeze on applications": "rendu public ; gel provisoire des demandes",
  "the D.C. Circuit upheld the rest": "la cour d’appel du circuit de D.C. a confirmé le reste",
  "released the day after": "rendu public le lendemain",
  "petition for review by Hikvision USA; outcome not found":
    "demande de contrôle judiciaire de Hikvision USA ; issue non trouvée",
  "updated 2026-01-07, 2026-03-18, 2026-06-15 and 2026-07-21":
    "mis à jour les 2026-01-07, 2026-03-18, 2026-06-15 et 2026-07-21",
  "effective day to be verified": "jour de prise d’effet à vérifier",
  "SB 264, chapter 2023-33": "SB 264, chapitre 2023-33",
  "on a Friday in May 2025; no effective day of its own in the parts read":
    "un vendredi de mai 2025 ; aucun jour de prise d’effet propre dans les parties lues",
  "SB 30 of the 2020 2nd Extraordinary Session, schools only":
    "SB 30 de la 2e session extraordinaire de 2020, écoles seulement",
  "broadened to all agencies and public bodies": "étendu à tous les organismes publics",
  "interim rule, 85 FR 42665": "règle provisoire, 85 FR 42665",
  "first stage: contracts with listed entities": "première étape : contrats avec des entités inscrites",
  "second stage: goods and services": "deuxième étape : biens et services",
  "the FCC had one year to adopt rules": "la FCC avait un an pour adopter des règles",
  "first directive (TikTok) in December 2022; no source read gives the day":
    "première directive (TikTok) en décembre 2022 ; aucune source lue ne donne le jour",
  "model security plan with a maintained list": "plan de sécurité type avec une liste tenue à jour",
  "26 technologies added, Uniview among them": "26 technologies ajoutées, dont Uniview",
  "when reported; later state not checked": "date à laquelle il a été rapporté ; état ultérieur non vérifié",
};
