/** What parts of a device's answers are like, as the catalogue says it, with the French. */
export const PARTS_SAID: Readonly<Record<string, string>> = {
  "{r} begins with {h}'s 'Login to' and an identifier": "{r} commence par le « Login to » {de h} et un identifiant",
  "{r} has the form of {o}": "{r} a la forme de celui {de o}",
  "{r} has the form of {o} around a serial number of a label that {h} builds for":
    "{r} a la forme de celui {de o} autour d’un numéro de série d’une étiquette pour laquelle {h} construit",
  "{r} is 'Login to' and a serial of {o}":
    "{r} est « Login to » suivi d’un numéro de série conforme à la grammaire {de o}",
  "{r} is 'Login to' and a serial of {h}'s grammar":
    "{r} est « Login to » suivi d’un numéro de série conforme à la grammaire {de h}",
  "{r} is {h} and a MAC address of an {h2} block": "{r} est {h} suivi d’une adresse MAC d’un bloc {de h2}",
  "{r} is {h} and a hardware address, as {o} writes it":
    "{r} est {h} suivi d’une adresse matérielle, comme l’écrit {o}",
  "{r} is a {h} model number": "{r} est un numéro de modèle {de h}",
  "{r} is {s} of {o}": "{r} est {s} {de o}",
  "{r} is its address, of a block of {h}'s, as this firmware writes it":
    "{r} est son adresse, d’un bloc {de h}, comme l’écrit ce micrologiciel",
  "{r} is that of {o}": "{r} est celui {de o}",
  "{r} is the default name of its firmware, with an address of the block of {o} inside":
    "{r} est le nom par défaut de son micrologiciel, qui contient une adresse du bloc {de o}",
  "{r} is the maker's name": "{r} est le nom du fabricant",
  "{r} is the model number of a {h} camera": "{r} est le numéro de modèle d’une caméra {de h}",
  "{r} is the model number of one of {o}": "{r} est un des numéros de modèle {de o}",
  "{r} is the model of a camera that {h} builds for {h2}": "{r} est le modèle d’une caméra que {h} construit pour {h2}",
  "{r} is the name of {h}": "{r} est le nom {de h}",
  "{r} is the name of {o}": "{r} est le nom {de o}",
  "{r} is the one of {o}": "{r} est celui {de o}",
  "{r} is the sentence of {o}": "{r} est la phrase {de o}",
  "{r} is written like a model number of {h}": "{r} s’écrit comme un numéro de modèle {de h}",
  "{r} names {h}": "{r} nomme {h}",
  "{r} names {s} as {h} names them": "{r} nomme {s} comme {h} les nomme",

  "its DHCP vendor class is written as {h}'s": "sa classe de fournisseur DHCP s’écrit comme celle {de h}",
  "its SOAP envelope declares namespaces in the order of {o}":
    "son enveloppe SOAP déclare des espaces de noms dans l’ordre {de o}",
  "its UPnP model is {s} of {h}": "son modèle UPnP est {s} {de h}",
  "its UPnP model is written like {o}": "son modèle UPnP s’écrit comme celui {de o}",
  "its UPnP name is written as {h}'s, with an address of an {h2} block inside":
    "son nom UPnP s’écrit comme ceux {de h} et contient une adresse d’un bloc {de h2}",
  "its UPnP type stands under {h}'s own name": "son type UPnP relève du nom même {de h}",
  "its WS-Discovery answer is built like {h}'s ({m})":
    "sa réponse WS-Discovery est construite comme celle {de h} ({m})",
  "its announced name has the form of {o}": "le nom qu’il annonce a la forme de celui {de o}",
  "its answer carries the status header of {o}": "sa réponse porte l’en-tête d’état {de o}",
  "its answer names {p} of {o}": "sa réponse nomme {p} {de o}",
  "its answer states versions as {o} does": "sa réponse énonce les versions comme le fait {o}",
  "its certificate is made out to the default name of {o}": "son certificat est établi au nom par défaut {de o}",
  "its certificate is the one of {o}": "son certificat est celui {de o}",
  "its certificate names {h}": "son certificat nomme {h}",
  "its certificate was made out by {h} for a camera": "son certificat a été établi par {h} pour une caméra",
  "its certificate was made out by {h}, which also makes other network equipment":
    "son certificat a été établi par {h}, qui fabrique aussi d’autres équipements réseau",
  "its certificate was made out by {h}, which also makes telephones":
    "son certificat a été établi par {h}, qui fabrique aussi des téléphones",
  "its certificate was signed under {h}'s name": "son certificat a été signé au nom {de h}",
  "its description gives {h} as manufacturer": "sa description donne {h} comme fabricant",
  "its device certificate was signed by {h}": "son certificat d’appareil a été signé par {h}",
  "its discovery answer calls it {h}": "sa réponse de découverte le nomme {h}",
  "its discovery answer calls it {h} as {o} do": "sa réponse de découverte le nomme {h}, comme le font {o}",
  "its discovery scopes are those that {o} ships": "ses portées de découverte sont celles que livre {o}",
  "its factory certificate carries the name of {o}": "son certificat d’usine porte le nom {de o}",
  "its factory certificate is the one of {o}": "son certificat d’usine est celui {de o}",
  "its factory certificate names {h}": "son certificat d’usine nomme {h}",
  "its file server greets under {s} of {h}": "son serveur de fichiers accueille sous {s} {de h}",
  "its file server greets under the default name of {o}":
    "son serveur de fichiers accueille sous le nom par défaut {de o}",
  "its file server greets with the model number of a {h} camera":
    "son serveur de fichiers accueille par le numéro de modèle d’une caméra {de h}",
  "its firmware is numbered as {h}'s manuals print it": "son micrologiciel est numéroté comme dans les manuels {de h}",
  "its firmware is numbered in four groups as {o} number it":
    "son micrologiciel est numéroté en quatre groupes, comme le font {o}",
  "its firmware version is written in {h}'s way": "sa version de micrologiciel s’écrit à la manière {de h}",
  "its firmware version is written in {h}'s way ({m})": "sa version de micrologiciel s’écrit à la manière {de h} ({m})",
  "its hardware is named as a model that {h} sells and {h2} builds":
    "son matériel porte le nom d’un modèle que {h} vend et que {h2} construit",
  "its host name in the local network is the one that {o} set":
    "son nom d’hôte dans le réseau local est celui que se donnent {o}",
  "its interface answers in the form of {o}": "son interface répond dans la forme {de o}",
  "its interface asks for a login in the words of {o}": "son interface demande une connexion dans les mots {de o}",
  "its interface names {s} of {h}": "son interface nomme {s} {de h}",
  "its interface tells results as {o} tells them": "son interface énonce les résultats comme le fait {o}",
  "its kernel carries the name of {o}": "son noyau porte le nom {de o}",
  "its login greets under {s} of {h}": "sa page de connexion accueille sous {s} {de h}",
  "its login greets under the default name of {o}": "sa page de connexion accueille sous le nom par défaut {de o}",
  "its metadata stream carries the decoder tag of {o}": "son flux de métadonnées porte la marque de décodeur {de o}",
  "its model number is written as the cameras of {h} and before of {h2}":
    "son numéro de modèle s’écrit comme celui des caméras {de h} et, avant elles, {de h2}",
  "its model number is written like {o}": "son numéro de modèle s’écrit comme celui {de o}",
  "its object identifier is the one of {o}": "son identifiant d’objet est celui {de o}",
  "its object identifier stands in the tree of {h}": "son identifiant d’objet est dans l’arborescence {de h}",
  "its own interface gives a firmware of {h}'s": "son interface propre donne un micrologiciel {de h}",
  "its own interface gives {s} of {h}": "son interface propre donne {s} {de h}",
  "its own interface gives {s} of {h}'s": "son interface propre donne {s} {de h}",
  "its own interface gives {s} of {o}": "son interface propre donne {s} {de o}",
  "its own interface names {h}": "son interface propre nomme {h}",
  "its own interface names {h} as manufacturer": "son interface propre nomme {h} comme fabricant",
  "its own interface names the brand {h}": "son interface propre nomme la marque {h}",
  "its production number is written as {h} writes it": "son numéro de production s’écrit comme {h} l’écrit",
  "its serial number follows {o}": "son numéro de série suit {o}",
  "its serial number follows {o} ({m})": "son numéro de série suit {o} ({m})",
  "its serial number follows the grammar of {o} ({m})": "son numéro de série suit la grammaire {de o} ({m})",
  "its serial number has eighteen digits, as {h}'s have": "son numéro de série a dix-huit chiffres, comme ceux {de h}",
  "its serial number is a MAC address of an {h} block": "son numéro de série est une adresse MAC d’un bloc {de h}",
  "its session carries the fixed tag of {o}": "sa session porte la marque fixe {de o}",
  "its session description carries the stream name of {o}": "sa description de session porte le nom de flux {de o}",
  "its session description gives the address of {h}": "sa description de session donne l’adresse {de h}",
  "its session description is signed as {o} signs it": "sa description de session est signée comme le fait {o}",
  "its session description is signed as {o} sign it": "sa description de session est signée comme le font {o}",
  "its session description leads to the path of {o}": "sa description de session mène au chemin {de o}",
  "its session description names the packets of {o}": "sa description de session nomme les paquets {de o}",
  "its session description says that {h}'s server streams it":
    "sa description de session dit que le serveur {de h} la diffuse",
  "its session is named as {o} names it": "sa session est nommée comme la nomme {o}",
  "its session names {o}": "sa session nomme {o}",
  "its shell is the one of {o}": "son interpréteur de commandes est celui {de o}",
  "its status page carries a device id of {h}": "sa page d’état porte un identifiant d’appareil {de h}",
  "its status page carries the name that {h} gives its cameras":
    "sa page d’état porte le nom que {h} donne à ses caméras",
  "its stream description carries the header of {h}'s media library ({m})":
    "sa description de flux porte l’en-tête de la bibliothèque multimédia {de h} ({m})",
  "its stream is named as {o} names it": "son flux est nommé comme le nomme {o}",
  "its stream stands under the path of {o}": "son flux se trouve sous le chemin {de o}",
  "its streaming server calls itself {h}'s": "son serveur de diffusion se dit celui {de h}",
  "its streaming server lists methods in {h}'s order":
    "son serveur de diffusion énumère les méthodes dans l’ordre {de h}",
  "its streaming server names itself as the chip's reference programs do":
    "son serveur de diffusion se nomme comme les programmes de référence de la puce",
  "its streaming server names itself as {o} do": "son serveur de diffusion se nomme comme le font {o}",
  "its streaming server names itself as {o} does": "son serveur de diffusion se nomme comme le fait {o}",
  "its streaming server names {h}": "son serveur de diffusion nomme {h}",
  "its streaming server offers the method by which {o} carry speech":
    "son serveur de diffusion offre la méthode par laquelle {o} transmettent la parole",
  "its streaming server writes the date with two spaces, as {h}'s does":
    "son serveur de diffusion écrit la date avec deux espaces, comme celui {de h}",
  "its streams come from {h}, in its own words": "ses flux viennent de {h}, selon ses propres textes",
  "its system description is that of {o}": "sa description de système est celle {de o}",
  "its system description is written as {h}'s": "sa description de système s’écrit comme celle {de h}",
  "its system description is written as {o} write it": "sa description de système s’écrit comme celle {de o}",
  "its telnet service greets as the boards of {h} do": "son service telnet accueille comme les cartes {de h}",
  "its telnet service greets under the host name of {o}": "son service telnet accueille sous le nom d’hôte {de o}",
  "its telnet service greets with the factory address of {o}":
    "son service telnet accueille par l’adresse d’usine {de o}",
  "its port for control programs ({m}) greets as {o} does":
    "son port pour les programmes de commande ({m}) accueille comme le fait {o}",
  "its web server asks for a password in the way of {o}": "son serveur web demande un mot de passe à la manière {de o}",
  "somebody reads its stream by a path of {o}": "quelqu’un lit son flux par un chemin {de o}",
  "its web server calls itself as some {h} firmware does":
    "son serveur web se nomme comme le fait un des micrologiciels {de h}",
  "its web server has the name of a camera server of {h}":
    "son serveur web porte le nom d’un serveur de caméras {de h}",
  "its web server has the name of the house": "son serveur web porte le nom de la maison",
  "its web server has the name of the one in {o}": "son serveur web porte le nom de celui {de o}",
  "its web server is {h}'s": "son serveur web est celui {de h}",
  "its web server is named after {h}, which also makes telephones":
    "son serveur web porte le nom {de h}, qui fabrique aussi des téléphones",
  "its web server is one of {o}": "son serveur web est un de ceux {de o}",
  "its web server is that of {o}": "son serveur web est celui {de o}",
  "its web server is the build that {o} carry": "son serveur web est la compilation que portent {o}",
  "its web server is the one of {h}": "son serveur web est celui {de h}",
  "its web server is the one of {o}": "son serveur web est celui {de o}",
  "its web server names itself as {h}'s": "son serveur web se nomme comme celui {de h}",
  "its web server names itself as {o}": "son serveur web se nomme comme {o}",
  "its web server names product, house and server as {o} does, under whatever label it is sold":
    "son serveur web nomme le produit, la maison et le serveur comme le fait {o}, sous quelque étiquette qu’il soit vendu",
  "its web server sends the P3P header of {h}'s": "son serveur web envoie l’en-tête P3P de celui {de h}",
};
