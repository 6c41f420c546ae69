/** What the text of a provision excepts, in the words of the catalogue, with the French. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  "no government-wide legal ban was found: department-by-department removal":
    "aucune interdiction légale pour tout le gouvernement n’a été trouvée : retrait ministère par ministère",
  "provinces, territories, municipalities, private sector: not covered; the minister only encouraged Canadians to take note and decide for themselves":
    "provinces, territoires, municipalités, secteur privé : non visés ; la ministre a seulement invité les Canadiens à en prendre note et à décider par eux-mêmes",
  "no exception, waiver or transition rule published that could be found":
    "aucune exception, dérogation ou règle transitoire publiée n’a pu être trouvée",
  "OEM/relabelled Hikvision hardware: not addressed in any text found":
    "matériel Hikvision en marque blanche ou réétiqueté : aucun texte trouvé n’en parle",
  "Dahua, Uniview and others: not named": "Dahua, Uniview et d’autres : non nommés",
  "does not by itself ban resale, installation or use of Hikvision devices by anyone else in Canada":
    "n’interdit pas en soi à d’autres, au Canada, de revendre, d’installer ou d’utiliser des appareils Hikvision",
  "text of the order is confidential; contents known only from the court reasons and from a law-firm summary of the minister's statement":
    "le texte du décret est confidentiel ; son contenu n’est connu que par les motifs de la cour et par le résumé qu’un cabinet d’avocats a fait de la déclaration de la ministre",
  "municipalities are NOT covered": "les municipalités ne sont PAS visées",
  "federal government not covered": "le gouvernement fédéral n’est pas visé",
  "existing equipment may stay subject to a risk assessment and mandatory measures (no internet connection, certain functions such as geolocation disabled, firewalling, restricted physical access)":
    "l’équipement en place peut rester, sous réserve d’une évaluation des risques et de mesures obligatoires (aucune connexion à internet, certaines fonctions comme la géolocalisation désactivées, pare-feu, accès physique restreint)",
  "Hikvision's reading: only video-surveillance and telecommunications equipment":
    "lecture de Hikvision : seulement l’équipement de vidéosurveillance et de télécommunication",
  "no effect on EU institutions generally or on member states":
    "sans effet sur les institutions de l’UE en général ni sur les États membres",
  "devices already installed are not reached, in the sources read":
    "les appareils déjà installés ne sont pas visés, d’après les sources lues",
  "approval of the Executive Yuan in single cases": "approbation du Yuan exécutif dans des cas particuliers",
  "sites that are not sensitive": "les lieux qui ne sont pas sensibles",
  "non-sensitive sites: departments consider the same": "lieux non sensibles : les ministères envisagent la même chose",
  "local authorities, police and others: no obligation": "autorités locales, police et autres : aucune obligation",
  "a system on a network of its own is not reached": "un système sur un réseau à part n’est pas visé",
  "an instruction to consider, not to remove; the removal timeline came later (uk-removal-timeline-2024)":
    "une consigne d’envisager, non de retirer ; le calendrier de retrait est venu plus tard (uk-removal-timeline-2024)",
  "own money outside the award is not reached": "l’argent propre, hors de l’aide, n’est pas visé",
  "existing equipment is not ordered removed": "le retrait de l’équipement en place n’est pas ordonné",
  "awards issued before 2020-08-13 are not reached": "les aides accordées avant le 2020-08-13 ne sont pas visées",
  "case-by-case review for certain ECCNs and some EAR99 items; presumption of denial otherwise":
    "examen au cas par cas pour certains ECCN et certains biens EAR99 ; présomption de refus pour le reste",
  "does not restrict buying, installing or using their cameras":
    "ne restreint pas l’achat, l’installation ni l’utilisation de leurs caméras",
  "not named in s. 889, FCC Covered List or 1260H data checked":
    "ne figure ni à l’art. 889, ni dans la FCC Covered List, ni dans les données 1260H vérifiées",
  "Uniview is NOT named in s. 889 and NOT on the FCC Covered List data checked; vendors market it as NDAA-compliant":
    "Uniview n’est PAS nommé à l’art. 889 et n’est PAS dans les données de la FCC Covered List vérifiées ; des vendeurs le disent conforme à la NDAA",
  "no effect on buying, installing or using cameras":
    "sans effet sur l’achat, l’installation ou l’utilisation de caméras",
  "equipment authorised before the rules stayed saleable until the later action (us-fcc-pn-2026-06-26)":
    "l’équipement autorisé avant les règles a pu être vendu jusqu’à la mesure ultérieure (us-fcc-pn-2026-06-26)",
  "Hikvision, Dahua and Hytera: to the extent of the listed purposes, and subject to an approved compliance plan":
    "Hikvision, Dahua et Hytera : dans la mesure des fins énumérées, et sous réserve d’un plan de conformité approuvé",
  "continued use of equipment lawfully authorised is not reached":
    "l’utilisation continue d’équipement légalement autorisé n’est pas visée",
  "needs a further notice before older authorisations are limited":
    "il faut un autre avis avant que les autorisations antérieures soient limitées",
  "devices already bought may be used further": "les appareils déjà achetés peuvent encore servir",
  "the list itself bans no use and no purchase with own money":
    "la liste elle-même n’interdit ni l’utilisation ni l’achat avec son propre argent",
  "already purchased equipment may be used further": "l’équipement déjà acheté peut encore servir",
  "entries added to the list after 2024 are not included": "les inscriptions postérieures à 2024 ne sont pas comprises",
  "a control share of 25 % is presumed to be control": "une participation de 25 % est présumée donner le contrôle",
  "the bills of 2025 (HB 925, HB 977, SB 1538, HB 1543) were only proposed in the versions read":
    "les projets de loi de 2025 (HB 925, HB 977, SB 1538, HB 1543) n’étaient que proposés dans les versions lues",
  "without an entry of the list nothing is covered": "sans inscription sur la liste, rien n’est visé",
  "penalties up to USD 250,000 for false certification":
    "amendes allant jusqu’à 250 000 USD pour une fausse attestation",
  "procurement only; a vendor affidavit is required": "achats seulement ; le vendeur doit produire un affidavit",
  "services that connect to third-party facilities (backhaul, roaming, interconnection)":
    "les services qui se raccordent aux installations de tiers (liaison terrestre, itinérance, interconnexion)",
  "equipment that cannot route or redirect user data traffic or give visibility into user data it handles":
    "l’équipement qui ne peut acheminer ni rediriger le trafic de données d’utilisateurs, ni donner à voir les données d’utilisateurs qu’il traite",
  "the head of an executive agency may give a one-time waiver, on a compelling justification and with a plan to phase the equipment out":
    "le dirigeant d’un organisme exécutif peut accorder une dérogation unique, sur justification impérieuse et avec un plan de retrait graduel de l’équipement",
  "the Director of National Intelligence may give a waiver that is in the national security interests of the United States":
    "le directeur du renseignement national peut accorder une dérogation dans l’intérêt de la sécurité nationale des États-Unis",
  "applies to the offeror legal entity only under the interim rule: its parents, subsidiaries and affiliates were not required to be assessed":
    "selon la règle provisoire, ne s’applique qu’à l’entité juridique qui soumissionne : ses sociétés mères, filiales et sociétés affiliées n’avaient pas à être évaluées",
  "no mandatory flow-down to subcontractors for Part B (Part A does flow down)":
    "pour la partie B, aucune obligation de répercussion aux sous-traitants (la partie A se répercute)",
  "the backhaul/roaming exception was read as not available for the contractor's own use":
    "l’exception de la liaison terrestre et de l’itinérance a été lue comme ne valant pas pour l’usage propre du fournisseur",
  "contracts entered into before the day, also when later modified, extended or renewed":
    "les contrats conclus avant ce jour, même modifiés, prolongés ou renouvelés ensuite",
  "components are outside this stage per law-firm readings":
    "les composants échappent à cette étape, selon la lecture de cabinets d’avocats",
  "contracts entered into before the day": "les contrats conclus avant ce jour",
  "services that connect to third-party facilities": "les services qui se raccordent aux installations de tiers",
  "waivers exist": "des dérogations existent",
  "institutional exception requests exist": "des demandes d’exception institutionnelles existent",
  "case-by-case exceptions with compelling justification":
    "des exceptions au cas par cas, sur justification impérieuse",
};

/** What sources disagree about, in the words of the catalogue, with the French. */
export const CONFLICTS: Readonly<Record<string, string>> = {
  "'Australia banned Hikvision'": "« Australia banned Hikvision »",
  "tone toward the public": "le ton envers le public",
  verb: "le verbe employé",
  announced: "la date de l’annonce",
  issuer: "l’auteur du texte",
  "court outcome": "l’issue devant la cour",
  "company history": "l’histoire de la société",
  "what it bans": "ce que le texte interdit",
  municipalities: "les municipalités",
  "existing equipment": "l’équipement en place",
  count: "le nombre",
  date: "la date",
  "effective date": "la date de prise d’effet",
  "'ban on Hikvision/Dahua'": "« ban on Hikvision/Dahua »",
  "what binds whom": "ce qui lie qui",
  list: "la liste",
  start: "le début",
  commencement: "l’entrée en vigueur",
  "named companies": "les sociétés nommées",
  "does it bar contracting with mere users of covered equipment?":
    "le texte interdit-il de contracter avec de simples utilisateurs d’équipement visé ?",
  "adiance.com claim": "l’affirmation d’adiance.com",
  effective: "la prise d’effet",
  "end of suspension": "la fin de la suspension",
  "who won": "qui l’a emporté",
  "Feb 2025": "février 2025",
  "what happened to the definition": "ce qu’il est advenu de la définition",
  "2025 date": "la date de 2025",
  "scope of 'Chinese camera makers'": "la portée de « Chinese camera makers »",
  affiliates: "les sociétés affiliées",
  "'NDAA compliant' marketing": "la publicité « NDAA compliant »",
  breadth: "l’étendue",
  "start of the interim freeze": "le début du gel provisoire",
  corroboration: "la corroboration",
  "removal duty": "l’obligation de retrait",
  "which equipment of whom": "quel équipement de qui",
  "purpose clause": "la clause de finalité",
  "OEM relabels": "les réétiquetages de marque blanche",
  "HiSilicon chips": "les puces HiSilicon",
  "FAR clause roles": "le rôle des clauses FAR",
  "does a missing purpose matter?": "une finalité absente compte-t-elle ?",
  "whose affiliates": "de qui les sociétés sont affiliées",
  "does the purpose clause narrow the contractor's own use?":
    "la clause de finalité restreint-elle l’usage propre du fournisseur ?",
  "existing contracts": "les contrats en cours",
  "when Dahua bought Lorex": "quand Dahua a acheté Lorex",
  "Hikvision on the Texas list?": "Hikvision est-il sur la liste du Texas ?",
  "90 days": "les 90 jours",
};
