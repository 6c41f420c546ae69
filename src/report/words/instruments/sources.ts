/**
 * Titles of sources that are descriptions in decamp's words, with the French. The title that a source has itself, and the name of
 * a newspaper or of an office, is no description: it stays, for a reader has to find it again.
 */
export const SOURCES: Readonly<Record<string, string>> = {
  "2025 CF 1527 (traduction française)": "2025 CF 1527 (traduction française)",
  "Hikvision Canada Inc. v. Canada (Attorney General), 2025 FC 1527":
    "Hikvision Canada Inc. c. Canada (Procureur général), 2025 CF 1527",
  "Global News / Canadian Press": "Global News / La Presse Canadienne",
  "CityNews / Canadian Press": "CityNews / La Presse Canadienne",
  "Reuters via CNA: Ottawa orders Hikvision to shutter Canadian operations":
    "Reuters par CNA : Ottawa ordonne à Hikvision de fermer ses activités canadiennes",
  "Hikvision letter to partners on the Québec order": "Lettre de Hikvision à ses partenaires sur l’arrêté du Québec",
  "Journal de Montréal (mirror): Québec bannit Hikvision": "Journal de Montréal (copie) : Québec bannit Hikvision",
  "107.7 Estrie / Cogeco": "107,7 Estrie / Cogeco",
  "IPVM text (mirror) with the amendment": "Texte d’IPVM (copie) avec l’amendement",
  "Blog, single source": "Blogue, source unique",
  "Security Update on the 2025-04-09 deadline": "Security Update, sur l’échéance du 2025-04-09",
  "News: uncertified sale barred from 2025-04-09, imported stock to 2026-03-31":
    "Nouvelle : vente non certifiée interdite dès le 2025-04-09, stock importé jusqu’au 2026-03-31",
  "asmag: older BIS certificates stop working on 2025-04-09":
    "asmag : les anciens certificats BIS cessent de valoir le 2025-04-09",
  "Sparsh on PPO vs CRO dates": "Sparsh, sur les dates du PPO et du CRO",
  "Blog listing the MeitY/MHA documents": "Blogue qui énumère les documents du MeitY et du MHA",
  "RBC-Ukraine citing LRT": "RBC-Ukraine, citant LRT",
  "Ministry of National Defence on the procurement amendments":
    "Ministère de la Défense nationale, sur les modifications des marchés publics",
  "LRT on the 2022 package": "LRT, sur l’ensemble de mesures de 2022",
  "Taipei Times mirror: ban took effect": "Taipei Times (copie) : l’interdiction a pris effet",
  "Answer giving Royal Assent date": "Réponse qui donne la date de la sanction royale",
  "Local Government Lawyer: in force 24 February 2025": "Local Government Lawyer : en vigueur le 24 février 2025",
  "Lords answer HL9192 restating the WMS": "Réponse HL9192 aux Lords, qui reprend la déclaration ministérielle écrite",
  "Commons answer: timeline published 29 April 2024, on track":
    "Réponse aux Communes : calendrier publié le 29 avril 2024, en bonne voie",
  "Report quoting the statement": "Article qui cite la déclaration",
  "NPSA page on the statement": "Page du NPSA sur la déclaration",
  "Commissioner letter quoting the statement (mirror of gov.uk)":
    "Lettre du commissaire qui cite la déclaration (copie de gov.uk)",
  "Commons answer of 2023-07-26 on disconnecting from core networks":
    "Réponse aux Communes du 2023-07-26 sur le débranchement des réseaux centraux",
  "ACF notice on 2 CFR 200.216": "Avis de l’ACF sur 2 CFR 200.216",
  "BIS final rule (pre-publication text)": "Règle définitive du BIS (texte avant publication)",
  "Mirror of 84 FR 43493 (2019-17921): Huawei and 68 affiliates on the list since 16 May 2019":
    "Copie de 84 FR 43493 (2019-17921) : Huawei et 68 sociétés affiliées sur la liste depuis le 16 mai 2019",
  "Thompson Hine on the rule published 2019-05-21": "Thompson Hine, sur la règle publiée le 2019-05-21",
  "Wiley alert naming Tiandy": "Bulletin de Wiley qui nomme Tiandy",
  "AFP via Punch": "AFP par Punch",
  "BIS press release: 8 entities, two of them PRC (names not in the excerpt)":
    "Communiqué du BIS : 8 entités, dont deux de Chine (noms absents de l’extrait)",
  "88 FR 7592 (FCC 22-84) final rule": "88 FR 7592 (FCC 22-84), règle définitive",
  "SDM: already authorised equipment may still be sold; purpose limit":
    "SDM : l’équipement déjà autorisé peut encore être vendu ; limite de finalité",
  "Transcription of the FCC Covered List (to July 2026)": "Transcription de la FCC Covered List (jusqu’à juillet 2026)",
  "Notes on the Covered List incl. subsidiaries/affiliates reading":
    "Notes sur la Covered List, dont la lecture de « subsidiaries » et « affiliates »",
  "FCC: Prohibition on authorization of covered equipment (with the list entries)":
    "FCC : interdiction d’autoriser l’équipement visé (avec les inscriptions de la liste)",
  "Rainsnews: FCC expands ban to older models": "Rainsnews : la FCC étend l’interdiction à d’anciens modèles",
  "SB 1538 text quoting s. 287.138": "Texte du SB 1538 qui cite l’art. 287.138",
  "SB 264 (2023), Chapter 2023-33": "SB 264 (2023), chapitre 2023-33",
  "HB 113 as passed": "HB 113, tel qu’adopté",
  "SB 30 (2020 2nd ES) digest, effective 2021-01-01": "Sommaire du SB 30 (2020, 2nd ES), en vigueur le 2021-01-01",
  "Vicon position statement reproducing s. 889(f)(3)": "Déclaration de Vicon qui reproduit l’art. 889(f)(3)",
  "Clare Controls: text of s. 889(a)(1)-(2)": "Clare Controls : texte de l’art. 889(a)(1)-(2)",
  "FAR 52.204-25 (Nov 2021), definitions incl. the four limbs of covered equipment or services":
    "FAR 52.204-25 (nov. 2021), définitions, dont les quatre branches de l’équipement ou des services visés",
  "FAR 4.2104, restated: an agency head's waiver ends by 2021-08-13 under 4.2102(a)(1) and by 2022-08-13 under (a)(2); the DNI's stands apart":
    "FAR 4.2104, reformulé : la dérogation d’un dirigeant d’organisme prend fin au plus tard le 2021-08-13 selon 4.2102(a)(1) et le 2022-08-13 selon (a)(2) ; celle du DNI est à part",
  "85 FR 42665, FAR interim rule implementing 889(a)(1)(B)":
    "85 FR 42665, règle provisoire du FAR qui met en œuvre 889(a)(1)(B)",
  "Government Contracts Legal Forum on the Part B rule":
    "Government Contracts Legal Forum, sur la règle de la partie B",
  "Akin on s. 805": "Akin, sur l’art. 805",
  "Text of s. 805, Pub. L. 118-31": "Texte de l’art. 805, Pub. L. 118-31",
  "Crowell: both dates": "Crowell : les deux dates",
  "Governor's press release": "Communiqué du gouverneur",
  "List of the 26 additions": "Liste des 26 ajouts",
  "Texas AG on Dahua being on the list": "Procureur général du Texas, sur la présence de Dahua sur la liste",
  "Summary naming Hikvision, Dahua, Hytera, Huawei, ZTE, Uniview and affiliates":
    "Résumé qui nomme Hikvision, Dahua, Hytera, Huawei, ZTE, Uniview et leurs sociétés affiliées",
  "Model security plan of 2023-01-26": "Plan de sécurité type du 2023-01-26",
  "Epoch Times: 30 and 90 days": "Epoch Times : 30 et 90 jours",
  "SecureWorld: scope incl. video surveillance": "SecureWorld : portée, vidéosurveillance comprise",
};
