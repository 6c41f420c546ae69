import { type Blank, openPatterns } from "./patterns.ts";

/** Kinds of flaws, as titles of the catalogue's advisories begin. */
const FLAWS: Readonly<Record<string, string>> = {
  "Access to others' objects": "Accès aux objets d’autrui",
  "Access-control flaw": "Faille de contrôle d’accès",
  "Authentication flaw": "Faille d’authentification",
  "Authorisation flaw": "Faille d’autorisation",
  "Buffer overflow": "Débordement de tampon",
  "Certificate check missing": "Absence de vérification du certificat",
  "Code execution": "Exécution de code",
  "Code injection": "Injection de code",
  "Command execution": "Exécution de commandes",
  "Command injection": "Injection de commandes",
  "Crash (null pointer)": "Plantage (pointeur nul)",
  "Credential flaw": "Faille touchant les identifiants",
  "Credential handling flaw": "Mauvaise gestion des identifiants",
  "Cross-site request forgery": "Falsification de requête intersite",
  "Cross-site scripting": "Script intersite (XSS)",
  "Denial of service": "Déni de service",
  "Hard-coded credentials": "Identifiants codés en dur",
  "Hard-coded key": "Clé codée en dur",
  "Hard-coded password": "Mot de passe codé en dur",
  "Heap overflow": "Débordement de tas",
  "Information disclosure": "Divulgation d’information",
  Injection: "Injection",
  "Insufficient input checking": "Vérification insuffisante des entrées",
  "Integer overflow": "Débordement d’entier",
  "Login bypass / improper authentication": "Contournement de la connexion ou authentification inadéquate",
  "Memory corruption": "Corruption de mémoire",
  "Memory overflow": "Débordement de mémoire",
  "Mishandled error": "Erreur mal traitée",
  "Missing authentication": "Absence d’authentification",
  "Missing authorisation": "Absence d’autorisation",
  "OS command injection": "Injection de commandes système",
  "Out-of-bounds read": "Lecture hors limites",
  "Out-of-bounds write": "Écriture hors limites",
  "Password handling flaw": "Mauvaise gestion des mots de passe",
  "Path traversal": "Traversée de répertoires",
  "Permission flaw": "Faille de permissions",
  "Predictable random values": "Valeurs aléatoires prévisibles",
  "Privilege escalation": "Élévation de privilèges",
  "Privilege flaw": "Faille de privilèges",
  "Replay of captured login": "Réemploi d’une connexion captée",
  "Resource exhaustion": "Épuisement des ressources",
  "SQL injection": "Injection SQL",
  "Secrets sent in clear": "Secrets transmis en clair",
  "Security flaw": "Faille de sécurité",
  "Session fixation": "Fixation de session",
  "Stack overflow": "Débordement de pile",
  "Unauthenticated remote code execution": "Exécution de code à distance sans authentification",
  "Uncontrolled search path": "Chemin de recherche non maîtrisé",
  "Unrestricted upload": "Téléversement sans restriction",
  "Unsafe deserialisation": "Désérialisation non sûre",
  "Use after free": "Utilisation après libération",
  "Weak password policy": "Politique de mots de passe faible",
  "Weakly protected credentials": "Identifiants mal protégés",
  "Wrong authorisation": "Autorisation erronée",
  "Wrong permissions": "Permissions erronées",
};

/** From where a flaw is reached. */
const WAYS: Readonly<Record<string, string>> = {
  "from the LAN, no login": "depuis le réseau local, sans connexion",
  "local/physical": "accès local ou physique",
  "remote, needs a login": "à distance, après connexion",
  "remote, no login": "à distance, sans connexion",
};

/** Titles written for one flaw. */
const WHOLE: Readonly<Record<string, string>> = {
  "Admin permission can be obtained without credentials on Hikvision Hybrid SAN / cluster storage":
    "Les droits d’administration s’obtiennent sans identifiants sur le stockage Hybrid SAN et en grappe de Hikvision",
  "Admin permission can be obtained without credentials on Hikvision wireless bridges":
    "Les droits d’administration s’obtiennent sans identifiants sur les ponts sans fil Hikvision",
  "Captured ONVIF login can be replayed on Dahua IPC-HDBW2XXX/HFW2XXX and ASI7XXXX":
    "Une connexion ONVIF captée peut être réemployée sur Dahua IPC-HDBW2XXX/HFW2XXX et ASI7XXXX",
  "Captured login packet can be replayed on Dahua devices":
    "Un paquet de connexion capté peut être réemployé sur des appareils Dahua",
  "Crafted packet from an administrator (or MITM) crashes Dahua devices":
    "Un paquet forgé par un administrateur (ou un intercepteur) fait planter des appareils Dahua",
  "Cross-site scripting in the web module of Hikvision Hybrid SAN / cluster storage":
    "Script intersite (XSS) dans le module web du stockage Hybrid SAN et en grappe de Hikvision",
  "Dahua DSS management software hands out encrypted MQTT credentials without login":
    "Le logiciel de gestion Dahua DSS remet des identifiants MQTT chiffrés sans connexion",
  "Dahua devices serve their user/password file without login":
    "Des appareils Dahua livrent leur fichier d’utilisateurs et de mots de passe sans connexion",
  "Flaw in the password-reset process lets an attacker reset passwords on many Dahua cameras, recorders and intercoms":
    "Une faille de la réinitialisation permet à un attaquant de changer les mots de passe de nombreux enregistreurs, caméras et interphones Dahua",
  "Hikvision cameras expose the password inside the exported configuration file":
    "Des caméras Hikvision exposent le mot de passe dans le fichier de configuration exporté",
  "Log file of the Hikvision Intercom Broadcasting System is readable without login":
    "Le journal du Hikvision Intercom Broadcasting System se lit sans connexion",
  "Logged-in user can run commands on HIKSEMI NAS":
    "Un utilisateur connecté peut exécuter des commandes sur les NAS HIKSEMI",
  "Logged-in user can run commands on Hikvision wireless access points":
    "Un utilisateur connecté peut exécuter des commandes sur les points d’accès sans fil Hikvision",
  "Logged-in user can run commands on Hikvision wireless access points (second issue)":
    "Un utilisateur connecté peut exécuter des commandes sur les points d’accès sans fil Hikvision (second problème)",
  "Login can be bypassed with crafted packets on many Dahua cameras, PTZs, thermal units and intercoms":
    "La connexion se contourne par des paquets forgés sur de nombreuses caméras (fixes, orientables, thermiques) et interphones Dahua",
  "Login can be bypassed with crafted packets on many Dahua cameras, recorders and intercoms (second variant)":
    "La connexion se contourne par des paquets forgés sur de nombreux enregistreurs, caméras et interphones Dahua (seconde variante)",
  "MITM can redirect users to a hostile page on Dahua devices with HTTPS":
    "Un intercepteur peut diriger les utilisateurs vers une page hostile sur des appareils Dahua avec HTTPS",
  "Memory overflow in the CGI interface of several Dahua camera series":
    "Débordement de mémoire dans l’interface CGI de plusieurs séries de caméras Dahua",
  "Memory overflow in the Hikvision LocalServiceComponents browser plug-in (operator PCs)":
    "Débordement de mémoire dans le module de navigateur Hikvision LocalServiceComponents (postes des opérateurs)",
  "Memory overflow in the RTSP service of Hikvision DVRs allows remote code execution":
    "Un débordement de mémoire du service RTSP d’enregistreurs Hikvision permet l’exécution de code à distance",
  "Memory overflow in the password-recovery function of Hikvision NVR/DVR crashes the recorder from the LAN":
    "Un débordement de mémoire de la récupération du mot de passe fait planter des enregistreurs Hikvision depuis le réseau local",
  "Network settings of Hikvision access-control/intercom devices can be changed from the same LAN without login":
    "Les réglages réseau d’appareils de contrôle d’accès et d’interphones Hikvision se changent sans connexion depuis le même réseau local",
  "Old Dahua DVR protocol on TCP 37777 answers configuration and credential requests without login":
    "L’ancien protocole d’enregistreur Dahua sur TCP 37777 répond sans connexion aux demandes de configuration et d’identifiants",
  "Ordinary account can read admin-only files and take over the admin password on some Dahua cameras/PTZs":
    "Un compte ordinaire peut lire des fichiers réservés à l’administrateur et s’emparer de son mot de passe sur certaines caméras Dahua, fixes ou orientables",
  "Password hash is accepted instead of the password on Dahua devices":
    "L’empreinte du mot de passe est acceptée à la place du mot de passe sur des appareils Dahua",
  "Path traversal in the Hikvision Intercom Broadcasting System export page":
    "Traversée de répertoires dans la page d’exportation du Hikvision Intercom Broadcasting System",
  "Predictable session identifiers on many Dahua cameras and recorders":
    "Identifiants de session prévisibles sur de nombreux enregistreurs et caméras Dahua",
  "Remote memory overflow (crash, possibly code execution) in entry-level Dahua cameras and PTZs (ONVIF/RPC pair, first)":
    "Débordement de mémoire à distance (plantage, peut-être exécution de code) dans des caméras Dahua d’entrée de gamme, fixes ou orientables (paire ONVIF/RPC, premier)",
  "Remote memory overflow (crash, possibly code execution) in entry-level Dahua cameras and PTZs (second of the pair)":
    "Débordement de mémoire à distance (plantage, peut-être exécution de code) dans des caméras Dahua d’entrée de gamme, fixes ou orientables (second de la paire)",
  "Serial console of DS-7104/7204HGHI-F1 recorders accepts commands without proper login (physical access; CNA vector says network)":
    "La console série des enregistreurs DS-7104/7204HGHI-F1 accepte des commandes sans connexion en règle (accès physique ; le vecteur de l’autorité CNA dit « réseau »)",
  "Serial console of DS-7104/7204HGHI-F1 recorders yields an unrestricted shell (physical access)":
    "La console série des enregistreurs DS-7104/7204HGHI-F1 donne un interpréteur de commandes sans restriction (accès physique)",
  "Session fixation lets an attacker take over a logged-in session on Hikvision access-control terminals":
    "Une fixation de session permet à un attaquant de s’emparer d’une session ouverte sur des terminaux de contrôle d’accès Hikvision",
  "Stack overflow in the search-and-discovery (SADP) service of Hikvision NVR/DVR/CVR and several IPC series, reachable from the LAN":
    "Débordement de pile dans le service de recherche et de découverte (SADP) d’enregistreurs Hikvision et de plusieurs séries IPC, accessible depuis le réseau local",
  "Stack overflow in the search-and-discovery (SADP) service of Hikvision access-control terminals, reachable from the LAN":
    "Débordement de pile dans le service de recherche et de découverte (SADP) de terminaux de contrôle d’accès Hikvision, accessible depuis le réseau local",
  "Unauthenticated command execution as root through the web server of many Hikvision cameras, PTZs, thermal units and NVRs":
    "Exécution de commandes sans authentification, avec tous les droits, par le serveur web de nombreux enregistreurs et caméras (fixes, orientables, thermiques) Hikvision",
  "Unauthenticated command execution in the ping page of the Hikvision Intercom Broadcasting System":
    "Exécution de commandes sans authentification par la page de ping du Hikvision Intercom Broadcasting System",
  "Unauthenticated command execution in the web module of Hikvision Hybrid SAN / cluster storage":
    "Exécution de commandes sans authentification dans le module web du stockage Hybrid SAN et en grappe de Hikvision",
  "Unauthenticated remote code execution in HikCentral (applied iSecure / integrated security platform) through unsafe JSON deserialisation":
    "Exécution de code à distance sans authentification dans HikCentral (iSecure appliqué, plateforme de sécurité intégrée), par désérialisation JSON non sûre",
  "Web API of many Hikvision cameras accepts a forged auth parameter: full takeover without password":
    "L’API web de nombreuses caméras Hikvision accepte un paramètre d’authentification forgé : prise de contrôle complète sans mot de passe",
};

const from = (table: Readonly<Record<string, string>>): Blank => ({
  english: Object.keys(table)
    .map((each) => each.replace(/[()]/g, "\\$&"))
    .join("|"),
  french: (text) => table[text],
});

/** Words before products that are a description, and no name of a product. */
const DESCRIBED = /^(?:an? |the |some |many |several |entry-level )/;

/** Names of products stay; what the catalogue says of a house's products, and how many it leaves out, is said in French. */
function productsInFrench(text: string): string | undefined {
  if (DESCRIBED.test(text)) return undefined;
  const of = /^(.*?)( camera)? products$/.exec(text);
  if (of?.[1] !== undefined) return `${of[2] === undefined ? "produits" : "caméras"} ${of[1]}`;
  return text.replace(/ and (\d+) more$/, " et $1 de plus");
}

const PATTERNS: Readonly<Record<string, string>> = {
  ...WHOLE,
  "{f} in {x} ({w})": "{f}\u00a0: {x} ({w})",
  "{f} in {x}": "{f}\u00a0: {x}",
};

let read: ((text: string) => string | undefined) | undefined;

/** The title of a vulnerability in French; undefined where it is in no shape of the catalogue's, as those of data packs are. */
export function flawTitleInFrench(title: string): string | undefined {
  read ??= openPatterns(PATTERNS, {
    f: from(FLAWS),
    w: from(WAYS),
    x: { english: ".{1,400}?", french: productsInFrench },
  });
  return read(title);
}
