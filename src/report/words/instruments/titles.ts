/**
 * Titles that the catalogue gives to provisions, with the French. They are decamp's own words for what a provision asks and no
 * official titles: those of Canada and Québec stand in citations.ts, where a text has one.
 */
export const TITLES: Readonly<Record<string, string>> = {
  "Agencies may not contract with an entity that uses covered equipment":
    "Les organismes fédéraux américains ne peuvent conclure de contrat avec qui utilise de l’équipement visé",
  "Contracting authorities exclude suppliers on the debarment list":
    "Les pouvoirs adjudicateurs écartent les fournisseurs inscrits sur la liste d’exclusion",
  "Covered equipment without an authorisation may not be imported or sold":
    "L’équipement visé sans autorisation ne peut être importé ni vendu",
  "Departments consider removal from sensitive sites before a scheduled upgrade":
    "Les ministères envisagent un retrait des lieux sensibles avant tout renouvellement prévu",
  "Departments remove Hikvision and Dahua by their own decision":
    "Les ministères retirent Hikvision et Dahua par leur propre décision",
  "Essential and important entities would do without designated high-risk suppliers":
    "Les entités essentielles et importantes se passeraient des fournisseurs désignés à haut risque",
  "Existing Hikvision and Dahua equipment must be assessed and isolated":
    "L’équipement Hikvision et Dahua déjà en place doit être évalué et isolé",
  "FCC subsidy money may not buy equipment of Huawei and ZTE":
    "L’argent des subventions de la FCC ne peut acheter d’équipement de Huawei et de ZTE",
  "FCC subsidy money may not buy listed equipment of Hytera, Hikvision and Dahua":
    "L’argent des subventions de la FCC ne peut acheter d’équipement inscrit de Hytera, de Hikvision et de Dahua",
  "Federal agencies may not buy covered equipment":
    "Les organismes fédéraux américains ne peuvent acheter d’équipement visé",
  "Federal bodies do not buy or use Hikvision products":
    "Les organismes fédéraux n’achètent ni n’utilisent de produits Hikvision",
  "Government bodies look at their CCTV for leaks of information":
    "Les organismes publics vérifient si leur vidéosurveillance laisse fuir des renseignements",
  "Government bodies neither buy nor use Chinese-brand ICT":
    "Les organismes publics n’achètent ni n’utilisent de TIC de marque chinoise",
  "Governmental entities make no contract that gives entities of countries of concern access to personal identifying information":
    "Les entités publiques ne concluent aucun contrat qui donne à des entités de pays préoccupants accès à des renseignements personnels",
  "Hikvision Canada Inc. must wind up and cease operations":
    "Hikvision Canada Inc. doit liquider ses affaires et cesser ses activités",
  "Hikvision thermal cameras leave the Parliament's premises":
    "Les caméras thermiques Hikvision quittent les locaux du Parlement",
  "New Hikvision and Dahua equipment may not be installed or used":
    "Le nouvel équipement Hikvision et Dahua ne peut être installé ni utilisé",
  "New registrations need the essential requirements": "Tout nouvel enregistrement suppose les exigences essentielles",
  "No authorisation for foreign-produced drones": "Aucune autorisation pour les drones produits à l’étranger",
  "No authorisation for what contains a covered modular transmitter":
    "Aucune autorisation pour ce qui contient un émetteur modulaire visé",
  "No deployment on sensitive sites of equipment of makers under PRC intelligence law":
    "Aucun déploiement, dans des lieux sensibles, d’équipement de fabricants soumis à la loi chinoise sur le renseignement",
  "No listed technology on state devices and networks":
    "Aucune technologie inscrite sur les appareils et les réseaux de l’État",
  "No new authorisation for covered equipment": "Aucune nouvelle autorisation pour l’équipement visé",
  "No purchase or sale of securities of listed companies": "Ni achat ni vente de titres des sociétés inscrites",
  "No technology of the 26 additions on state devices and networks":
    "Aucune technologie des 26 ajouts sur les appareils et les réseaux de l’État",
  "Nothing subject to the EAR goes to Hikvision and Dahua without a licence":
    "Rien de ce qui relève de l’EAR ne va à Hikvision ni à Dahua sans licence",
  "Nothing subject to the EAR goes to Huawei and its listed affiliates without a licence":
    "Rien de ce qui relève de l’EAR ne va à Huawei ni à ses sociétés affiliées inscrites sans licence",
  "Nothing subject to the EAR goes to Tiandy without a licence":
    "Rien de ce qui relève de l’EAR ne va à Tiandy sans licence",
  "Nothing subject to the EAR goes to Uniview without a licence":
    "Rien de ce qui relève de l’EAR ne va à Uniview sans licence",
  "Previously authorised covered equipment may no longer be imported or sold":
    "L’équipement visé, même autorisé auparavant, ne peut plus être importé ni vendu",
  "Public buyers take certified CCTV only": "Les acheteurs publics ne prennent que de la vidéosurveillance certifiée",
  "Schools may not buy covered equipment": "Les écoles ne peuvent acheter d’équipement visé",
  "State agencies may not buy listed goods of foreign companies of concern":
    "Les organismes de l’État ne peuvent acheter de biens inscrits de sociétés étrangères préoccupantes",
  "State and local bodies and schools may not buy covered equipment":
    "Les organismes de l’État, les organismes locaux et les écoles ne peuvent acheter d’équipement visé",
  "State institutions do without equipment from untrusted countries":
    "Les institutions de l’État se passent d’équipement de pays non fiables",
  "State systems do without Huawei, ZTE, Hytera, Hikvision, Dahua":
    "Les systèmes de l’État se passent de Huawei, de ZTE, de Hytera, de Hikvision et de Dahua",
  "Such equipment goes from sensitive sites by April 2025":
    "Cet équipement quitte les lieux sensibles d’ici avril 2025",
  "Such equipment is not connected to departmental core networks":
    "Cet équipement n’est pas raccordé aux réseaux centraux des ministères",
  "The Capital Region of Denmark buys no Hikvision cameras":
    "La Région de la capitale du Danemark n’achète pas de caméras Hikvision",
  "The City of Copenhagen replaces its Hikvision and Dahua cameras":
    "La Ville de Copenhague remplace ses caméras Hikvision et Dahua",
  "The Department of Defense buys no goods that listed entities produced":
    "Le département de la Défense des États-Unis n’achète pas de biens produits par des entités inscrites",
  "The Department of Defense makes no contract with a listed entity":
    "Le département de la Défense des États-Unis ne conclut pas de contrat avec une entité inscrite",
  "The FCC must adopt rules under which it no longer authorises covered equipment":
    "La FCC doit adopter des règles selon lesquelles elle n’autorise plus l’équipement visé",
  "The military removes cameras of Chinese origin under a Korean label":
    "Les forces armées retirent des caméras d’origine chinoise vendues sous une étiquette coréenne",
  "US federal award money may not buy covered equipment":
    "L’argent des aides fédérales américaines ne peut acheter d’équipement visé",
  "Uncertified models may not be sold at all": "Les modèles non certifiés ne peuvent être vendus",
  "What listed companies own by half or more counts as listed":
    "Ce que des sociétés inscrites détiennent pour moitié ou plus compte comme inscrit",
};
