/** Whom provisions bind, what they reach and what they ask, in the words of the catalogue, with the French. */
export const REACH: Readonly<Record<string, string>> = {
  "Commonwealth departments and agencies, each by its own decision":
    "les ministères et organismes du Commonwealth d’Australie, chacun par sa propre décision",
  "Federal departments, agencies and Crown corporations":
    "les ministères, organismes et sociétés d’État fédéraux du Canada",
  "Public bodies of Québec: ministries, state corporations, education and health; not municipalities":
    "les organismes publics du Québec (ministères, sociétés d’État, éducation et santé), mais non les municipalités",
  "The City of Copenhagen": "la Ville de Copenhague",
  "Region Hovedstaden": "la Region Hovedstaden",
  "Essential and important entities in 18 sectors, once suppliers are designated":
    "les entités essentielles et importantes de 18 secteurs, une fois des fournisseurs désignés",
  "The European Parliament": "le Parlement européen",
  "Government bodies in India": "les organismes publics de l’Inde",
  "Makers, importers and sellers on the Indian market": "les fabricants, importateurs et vendeurs du marché indien",
  "Public buyers in India": "les acheteurs publics de l’Inde",
  "Korean military": "les forces armées coréennes",
  "Lithuanian state institutions": "les institutions de l’État lituanien",
  "Government agencies and public schools of Taiwan": "les organismes publics et les écoles publiques de Taïwan",
  "UK contracting authorities": "les pouvoirs adjudicateurs du Royaume-Uni",
  "UK government departments": "les ministères du Royaume-Uni",
  "Recipients and subrecipients of US federal grants, cooperative agreements and loans, for award money":
    "les bénéficiaires et sous-bénéficiaires de subventions, d’ententes de collaboration et de prêts fédéraux des États-Unis, pour l’argent de l’aide",
  "Exporters of items subject to the US Export Administration Regulations":
    "les exportateurs de biens soumis aux Export Administration Regulations des États-Unis",
  "United States persons as investors": "les personnes des États-Unis en tant qu’investisseurs",
  "Applicants for FCC equipment authorisations": "qui demande à la FCC une autorisation d’équipement",
  "Importers and sellers in the United States": "les importateurs et vendeurs aux États-Unis",
  "Recipients of FCC subsidy programmes": "les bénéficiaires des programmes de subvention de la FCC",
  "Florida governmental entities": "les entités publiques de la Floride",
  "Georgia state agencies as buyers": "les organismes de l’État de Géorgie en tant qu’acheteurs",
  "Public schools, and nonpublic or proprietary schools that receive state funds":
    "les écoles publiques, et les écoles privées qui reçoivent des fonds de l’État",
  "Executive agencies of Louisiana, any parish, city, town or other public body, and schools that receive state funds":
    "les organismes exécutifs de la Louisiane, toute paroisse, ville ou autre entité publique, et les écoles qui reçoivent des fonds de l’État",
  "United States executive agencies, as buyers": "les organismes exécutifs des États-Unis, en tant qu’acheteurs",
  "Whoever holds or bids for a contract with a United States federal agency, for all its own use anywhere":
    "quiconque détient ou sollicite un contrat d’un organisme fédéral des États-Unis, pour tout usage qu’il en fait lui-même, où que ce soit",
  "The US Department of Defense as buyer": "le département de la Défense des États-Unis en tant qu’acheteur",
  "The Federal Communications Commission": "la Federal Communications Commission",
  "Texas state entities, for state-owned devices and networks":
    "les entités de l’État du Texas, pour les appareils et réseaux de l’État",
  "Vermont executive-branch agencies and their IT vendors":
    "les organismes exécutifs du Vermont et leurs fournisseurs informatiques",

  "Hikvision and Dahua devices": "les appareils Hikvision et Dahua",
  "Hikvision products, without a definition": "les produits Hikvision, sans définition",
  "No goods: the order closes a company's business and says nothing of anybody's devices":
    "aucun bien : le décret met fin aux activités d’une société et ne dit rien des appareils de quiconque",
  "Video-surveillance and telecommunications equipment of Hikvision and Dahua":
    "l’équipement de vidéosurveillance et de télécommunication de Hikvision et de Dahua",
  "About 800 Hikvision and Dahua cameras": "environ 800 caméras Hikvision et Dahua",
  "Hikvision cameras": "les caméras Hikvision",
  "Equipment of suppliers yet to be designated": "l’équipement de fournisseurs encore à désigner",
  "Hikvision thermal cameras": "les caméras thermiques Hikvision",
  "CCTV of every maker": "la vidéosurveillance de tout fabricant",
  "Internet-connected CCTV of every maker, model by model":
    "la vidéosurveillance reliée à internet de tout fabricant, modèle par modèle",
  "CCTV equipment of every maker, model by model":
    "l’équipement de vidéosurveillance de tout fabricant, modèle par modèle",
  "Cameras of an unnamed Chinese maker": "les caméras d’un fabricant chinois qui n’est pas nommé",
  "Technology from countries on the list of untrustworthy ones, China included":
    "la technologie de pays inscrits sur la liste des pays non fiables, Chine comprise",
  "All Chinese-brand information and communication products; no list exists":
    "tous les produits d’information et de communication de marque chinoise ; il n’existe aucune liste",
  "No goods: it asks who the supplier is, not who built a device; no camera maker was found on the list":
    "aucun bien : on demande qui est le fournisseur, non qui a construit un appareil ; aucun fabricant de caméras n’a été trouvé sur la liste",
  "Visual surveillance equipment produced by companies subject to the National Intelligence Law of the PRC; no brand is named":
    "l’équipement de surveillance visuelle produit par des sociétés soumises à la loi chinoise sur le renseignement national ; aucune marque n’est nommée",
  "Covered telecommunications and video surveillance equipment of the five makers, as s. 889(f)(3) defines it":
    "l’équipement visé de télécommunication et de vidéosurveillance des cinq fabricants, au sens de l’art. 889(f)(3)",
  "No goods of an owner: it widens whom exporters may not supply":
    "aucun bien d’un propriétaire : la règle élargit le cercle de ceux que les exportateurs ne peuvent approvisionner",
  "No goods of an owner: it is about what is exported to the listed companies and says nothing of anybody's devices":
    "aucun bien d’un propriétaire : il s’agit de ce qui est exporté vers les sociétés inscrites, et rien n’est dit des appareils de quiconque",
  "No goods: it is about securities of the listed companies and has no effect on buying, installing or using cameras":
    "aucun bien : il s’agit des titres des sociétés inscrites, sans effet sur l’achat, l’installation ou l’utilisation de caméras",
  "Covered equipment produced by the five makers on the Covered List of 2021, their subsidiaries and affiliates":
    "l’équipement visé produit par les cinq fabricants de la Covered List de 2021, leurs filiales et sociétés affiliées",
  "Telecommunications equipment and video surveillance equipment produced by Huawei and ZTE, their subsidiaries and affiliates":
    "l’équipement de télécommunication et de vidéosurveillance produit par Huawei et ZTE, leurs filiales et sociétés affiliées",
  "Video surveillance and telecommunications equipment produced by the three makers, to the extent it is used for the listed purposes":
    "l’équipement de vidéosurveillance et de télécommunication produit par les trois fabricants, dans la mesure où il sert aux fins énumérées",
  "Unmanned aircraft systems and their components produced outside the United States; no CCTV: the words about video surveillance refer to the drone makers of s. 1709":
    "les aéronefs sans équipage et leurs composants produits hors des États-Unis ; non la vidéosurveillance : les mots à son sujet renvoient aux fabricants de drones de l’art. 1709",
  "Entities of the PRC and other countries of concern as contracting parties; no camera brand is named":
    "les entités de la Chine et d’autres pays préoccupants en tant que cocontractants ; aucune marque de caméra n’est nommée",
  "Goods that the Georgia Technology Authority has listed as a security threat":
    "les biens que la Georgia Technology Authority a inscrits comme menace pour la sécurité",
  "Telecommunications and video surveillance equipment as described in s. 889(f)(3)(A) and (B)":
    "l’équipement de télécommunication et de vidéosurveillance décrit à l’art. 889(f)(3)(A) et (B)",
  "Video surveillance and telecommunications equipment produced by the named makers, their subsidiaries and affiliates, for the purposes in s. 889(f)(3)":
    "l’équipement de vidéosurveillance et de télécommunication produit par les fabricants nommés, leurs filiales et sociétés affiliées, aux fins de l’art. 889(f)(3)",
  "No goods: it asks who the contracting party is, not who built a device":
    "aucun bien : on demande qui est le cocontractant, non qui a construit un appareil",
  "End products and services produced or developed by entities on the 1260H list and entities under their control":
    "les produits finis et services produits ou mis au point par des entités de la liste 1260H et des entités qu’elles contrôlent",
  "No goods of an owner: it orders the FCC to make rules (us-fcc-22-84)":
    "aucun bien d’un propriétaire : il ordonne à la FCC de prendre des règles (us-fcc-22-84)",
  "Hardware makers on the list per a summary of January 2026: Huawei, ZTE, Dahua, Hikvision, Hytera, their subsidiaries or affiliates":
    "les fabricants de matériel de la liste selon un résumé de janvier 2026 : Huawei, ZTE, Dahua, Hikvision, Hytera, leurs filiales ou sociétés affiliées",
  "Uniview among 26 additions (TP-Link, Hisense, TCL, SenseTime, Megvii, Yitu, iFlytek and others)":
    "Uniview parmi 26 ajouts (TP-Link, Hisense, TCL, SenseTime, Megvii, Yitu, iFlytek et d’autres)",
  "Products of the five makers, and Kaspersky": "les produits des cinq fabricants, et Kaspersky",
  "s. 889(f)(3)(A) names telecommunications equipment of Huawei and ZTE, and only (B) names video surveillance equipment":
    "l’art. 889(f)(3)(A) nomme l’équipement de télécommunication de Huawei et de ZTE, et seul (B) nomme l’équipement de vidéosurveillance",

  "nobody has been designated": "personne n’a été désigné",
  "the list of the Georgia Technology Authority was not read, and no camera maker is confirmed on it":
    "la liste de la Georgia Technology Authority n’a pas été lue, et aucun fabricant de caméras n’y est confirmé",
  "the official list itself was not read whole": "la liste officielle elle-même n’a pas été lue en entier",

  "whether it is the City of Copenhagen": "s’il est la Ville de Copenhague",
  "whether it is Region Hovedstaden or part of it": "s’il est la Region Hovedstaden ou en fait partie",
  "whether it is the European Parliament": "s’il est le Parlement européen",
  "whether it imports, markets or sells surveillance equipment":
    "s’il importe, met en marché ou vend de l’équipement de surveillance",
  "whether it is the Korean military": "s’il est l’armée coréenne",
  "whether it receives a US federal grant, subaward or loan":
    "s’il reçoit une subvention, une sous-subvention ou un prêt fédéral des États-Unis",
  "whether it applies to the FCC for equipment authorisations, or holds them":
    "s’il demande à la FCC des autorisations d’équipement, ou en détient",
  "whether it spends money of an FCC subsidy programme (universal service, replacement of equipment)":
    "s’il dépense l’argent d’un programme de subvention de la FCC (service universel, remplacement d’équipement)",
  "whether it is the US Department of Defense (Department of War) or part of it":
    "s’il est le département de la Défense (département de la Guerre) des États-Unis ou en fait partie",
  "whether the department has itself decided on removal": "si le ministère a lui-même décidé du retrait",
  "whether the model holds the certificate (STQC, essential requirements)":
    "si le modèle détient le certificat (STQC, exigences essentielles)",
  "whether the device to be authorised contains a modular transmitter that is covered":
    "si l’appareil à autoriser contient un émetteur modulaire visé",
  "whether the contract gives access to personal identifying information":
    "si le contrat donne accès à des renseignements personnels",
  "whether the contracting party is the maker or controlled from there":
    "si le cocontractant est le fabricant ou est contrôlé depuis ce pays",
  "public safety, security of Government facilities, physical security surveillance of critical infrastructure, and other national security purposes":
    "la sécurité publique, la sécurité des installations gouvernementales, la surveillance de sécurité matérielle des infrastructures essentielles et d’autres fins de sécurité nationale",

  "one news site on a budget agreement": "un site de nouvelles, sur un accord budgétaire",
  "one trade publication on a declassified briefing":
    "une publication spécialisée, sur une note d’information déclassifiée",
  "secondary reports; the proposal itself was not read":
    "des comptes rendus de seconde main ; la proposition elle-même n’a pas été lue",
  "a single blog": "un seul blogue",
  "trade and daily press; the order itself was not read":
    "la presse spécialisée et quotidienne ; l’ordonnance elle-même n’a pas été lue",
  "a vendor's guide and a blog; the notification was not read":
    "le guide d’un fournisseur et un blogue ; l’avis n’a pas été lu",
  "newspapers on a disclosure by the ministry; no order was read":
    "des journaux, sur une divulgation du ministère ; aucun ordre n’a été lu",
  "press after a broadcaster; the statute was not read": "la presse, d’après un diffuseur ; la loi n’a pas été lue",
  "newspapers; no list and no text was read": "des journaux ; ni liste ni texte n’ont été lus",
  "two press reports and indirect support; the notice itself was not read, and its effective day is not known":
    "deux articles de presse et des indications indirectes ; l’avis lui-même n’a pas été lu, et son jour de prise d’effet n’est pas connu",
  "a newspaper obtained and published the directive; its text was not read here":
    "un journal a obtenu et publié la directive ; son texte n’a pas été lu ici",

  "the Executive Yuan": "le Yuan exécutif",
  "the FCC, as an approved compliance plan": "la FCC, sous la forme d’un plan de conformité approuvé",
  "the head of an executive agency": "le dirigeant d’un organisme exécutif",
  "the Director of National Intelligence": "le directeur du renseignement national",
  "the US Department of Defense": "le département de la Défense des États-Unis",
  "the body that the model security plan lets approve it":
    "l’organisme que le plan de sécurité type autorise à l’approuver",
  "the Vermont Agency of Digital Services": "la Vermont Agency of Digital Services",
};
