/** What a device does or names, as the catalogue says it, with the French. The letters of blanks are those of blanks.ts. */
export const ACTS_SAID: Readonly<Record<string, string>> = {
  "it announces itself as {s} of {h}": "il s’annonce comme {s} {de h}",
  "it announces {s} as {h}'s do": "il annonce {s} comme le font ceux {de h}",
  "it announces itself under {s} and an address of {h}'s": "il s’annonce sous {s} et une adresse {de h}",
  "it announces itself under the factory name of {o}": "il s’annonce sous le nom d’usine {de o}",
  "it announces itself under the name of {o}": "il s’annonce sous le nom {de o}",
  "it announces itself under the name of {s} of {h}": "il s’annonce sous le nom {de s} {de h}",
  "it announces itself under the name of the {n} of {h}'s line": "il s’annonce sous le nom {de n} de la gamme {de h}",
  "it announces the service of {o}": "il annonce le service {de o}",
  "it announces {o}": "il annonce {o}",
  "it answers {o}": "il répond {à o}",
  "it answers {o} ({m})": "il répond {à o} ({m})",
  "it answers a login with the sentence of {o}": "il répond à une connexion par la phrase {de o}",
  "it answers a search with the element that {o} are found by":
    "il répond à une recherche par l’élément qui fait trouver {o}",
  "it answers as {o}": "il répond comme {o}",
  "it answers in the form of {o}": "il répond dans la forme {de o}",
  "it answers magicBox.cgi with key and value lines": "il répond à magicBox.cgi par des lignes de clés et de valeurs",
  "it answers the discovery protocol of {h} ({m})": "il répond au protocole de découverte {de h} ({m})",
  "it answers the discovery protocol of {h} ({m}) with the name of {s}":
    "il répond au protocole de découverte {de h} ({m}) par le nom {de s}",
  "it answers the discovery protocol of {o}": "il répond au protocole de découverte {de o}",
  "it answers the discovery protocol of {o} ({m})": "il répond au protocole de découverte {de o} ({m})",
  "it answers the older discovery protocol of {o} ({m})": "il répond à l’ancien protocole de découverte {de o} ({m})",
  "it answers the search of {o} ({m})": "il répond à la recherche {de o} ({m})",
  "it answers under {h}'s enterprise number": "il répond sous le numéro d’entreprise SNMP {de h}",
  "it answers under the ISAPI tree with one of {h}'s namespaces":
    "il répond dans l’arborescence ISAPI par un des espaces de noms {de h}",
  "it answers under the enterprise number of {h}": "il répond sous le numéro d’entreprise SNMP {de h}",
  "it answers under the enterprise number of {o}": "il répond sous le numéro d’entreprise SNMP {de o}",
  "it answers under the enterprise number of {h}, now {h2}":
    "il répond sous le numéro d’entreprise SNMP {de h}, devenue {h2}",
  "it answers under the enterprise number of {h}, the house that became {h2}'s video":
    "il répond sous le numéro d’entreprise SNMP {de h}, la maison devenue la division vidéo {de h2}",
  "it answers under the number that {o} uses": "il répond sous le numéro qu’emploie {o}",
  "it answers under the older number of {o}": "il répond sous l’ancien numéro {de o}",
  "it answers with the tunnel type of {o}": "il répond par le type de tunnel {de o}",
  "it asks callers of the domain that {o} are set up with": "il demande aux appelants le domaine configuré dans {o}",
  "it asks for an address under a device number in {h}'s form":
    "il demande une adresse sous un numéro d’appareil dans la forme {de h}",
  "it asks for an address under {s} of {h}": "il demande une adresse sous {s} {de h}",
  "it asks for an address under {s} of {h}'s": "il demande une adresse sous {s} {de h}",
  "it asks for an address under {s} of {o}": "il demande une adresse sous {s} {de o}",
  "it asks for an address under the default name of its firmware, with an address of the block of {o} inside":
    "il demande une adresse sous le nom par défaut de son micrologiciel, qui contient une adresse du bloc {de o}",
  "it asks for an address under the default name of {o}": "il demande une adresse sous le nom par défaut {de o}",
  "it asks for an address under the default name of {o}, with an address of an {h} block inside":
    "il demande une adresse sous le nom par défaut {de o}, qui contient une adresse d’un bloc {de h}",
  "it asks for an address under the factory name of {o}": "il demande une adresse sous le nom d’usine {de o}",
  "it asks for an address under the model number of {s} of {h}":
    "il demande une adresse sous le numéro de modèle {de s} {de h}",
  "it asks for an address under the model number of one of {o}":
    "il demande une adresse sous un des numéros de modèle {de o}",
  "it asks for an address under the name {h}": "il demande une adresse sous le nom {h}",
  "it asks for an address under the name of {h}": "il demande une adresse sous le nom {de h}",
  "it asks for an address under the name of {o}": "il demande une adresse sous le nom {de o}",
  "it asks for an address under the name of {s} of {h}": "il demande une adresse sous le nom {de s} {de h}",
  "it asks for an address under the name of the {n} of {h}'s line":
    "il demande une adresse sous le nom {de n} de la gamme {de h}",
  "it asks for the service by which {o} are reached": "il demande le service par lequel on atteint {o}",
  "it asks for the service of {o}": "il demande le service {de o}",
  "it asks for the service that steers {o}": "il demande le service qui pilote {o}",
  "it begins with the name of {h}": "il commence par le nom {de h}",
  "it calls itself a {h} switch or router to its neighbour":
    "il se présente à son voisin comme un commutateur ou un routeur {de h}",
  "it calls itself by a model number as {h} writes those of {n}":
    "il se donne un numéro de modèle tel que {h} écrit ceux {de n}",
  "it calls itself by {s} of {h}": "il se donne {s} {de h}",
  "it calls itself by the words of a line of {h}": "il se donne les mots d’une gamme {de h}",
  "it carries the default name of {o}": "il porte le nom par défaut {de o}",
  "it carries the name that {o} leave the factory with": "il porte le nom que {o} ont à la sortie de l’usine",
  "it carries the short name of {h} in its own words": "il porte le nom court {de h} dans ses propres textes",
  "it declares a namespace that {o} declares": "il déclare un espace de noms que déclare {o}",
  "it declares namespaces of {h}'s own services": "il déclare des espaces de noms de services propres {à h}",
  "it describes itself to its neighbours as running one of {h}'s network systems":
    "il dit à ses voisins qu’il exécute un des systèmes réseau {de h}",
  "it leads to {p} of {o}": "il mène {à p} {de o}",
  "it leads to {o}": "il mène {à o}",
  "it leads to the interface of {o}": "il mène à l’interface {de o}",
  "it leads to the page of {o} that shows the picture": "il mène à la page {de o} qui montre l’image",
  "it leads to the pages of the firmware of {h}, then {h2}":
    "il mène aux pages du micrologiciel {de h}, alors nommée {h2}",
  "it lists cameras behind it as {o} do": "il énumère les caméras placées derrière lui comme le font {o}",
  "it lists the addresses of {o}": "il énumère les adresses {de o}",
  "it refuses an unsigned request as {o} do": "il refuse une requête non signée comme le font {o}",
  "it sets a cookie of {o}": "il dépose un témoin {de o}",
  "it sets the cookie of {h}'s {h2} cameras": "il dépose le témoin des caméras {h2} {de h}",
  "it sets the cookie of {o}": "il dépose le témoin {de o}",
  "it sets the cookie of the web client in {o}": "il dépose le témoin du client web dans {o}",
  "it sets the cookies of {h}": "il dépose les témoins {de h}",
  "it sets the misspelt cookie of {o}": "il dépose le témoin mal orthographié {de o}",
  "it sets the session cookie of {h}'s firmware airOS": "il dépose le témoin de session du micrologiciel airOS {de h}",
  "it streams from the path of {o}": "il diffuse depuis le chemin {de o}",

  "it names the house behind {h} in its own words": "il nomme la maison derrière {h} dans ses propres textes",
  "it names the software in its own words": "il nomme le logiciel dans ses propres textes",
  "it names {h} among words about cameras, or where it serves streams":
    "il nomme {h} parmi des mots sur des caméras, ou là où il diffuse des flux",
  "it names {h} and the kind of the device as its DHCP vendor class":
    "il donne {h} et le genre de l’appareil comme classe de fournisseur DHCP",
  "it names {h} beside a word for a camera or a recorder":
    "il nomme {h} à côté d’un mot qui désigne une caméra ou un enregistreur",
  "it names {h} in its own words": "il nomme {h} dans ses propres textes",
  "it names {h} or a camera of it in its own words": "il nomme {h} ou une de ses caméras dans ses propres textes",
  "it names {h} or a line of it, which belongs to {h2}, in its own words":
    "il nomme {h}, qui appartient à {h2}, ou une de ses gammes dans ses propres textes",
  "it names {h} or its line in its own words": "il nomme {h} ou sa gamme dans ses propres textes",
  "it names {h} or its software in its own words": "il nomme {h} ou son logiciel dans ses propres textes",
  "it names {h}, {h2}'s consumer line, in its own words":
    "il nomme {h}, la gamme grand public {de h2}, dans ses propres textes",
  "it names {h}, a line of {h2} in its own words": "il nomme {h}, une gamme {de h2}, dans ses propres textes",
  "it names {o} in its own words": "il nomme {o} dans ses propres textes",
  "it names {s} of {h} by its model number": "il nomme {s} {de h} par son numéro de modèle",
  "it names {s} of {h} in its own words": "il nomme {s} {de h} dans ses propres textes",
  "it names {s} of {h}": "il nomme {s} {de h}",
  "it names {s} of {h}'s small business line by its model number":
    "il nomme {s} de la gamme {de h} pour petites entreprises par son numéro de modèle",
  "it names {s} of {h}'s {h2} line": "il nomme {s} de la gamme {h2} {de h}",
  "it names {s} of {h}, as {h2} was called until 2008 in its own words":
    "il nomme {s} {de h}, nom {de h2} jusqu’en 2008, dans ses propres textes",
  "it names {s} of {h}, or of the house whose encoders it took over, in its own words":
    "il nomme {s} {de h}, ou de la maison dont celle-ci a repris les encodeurs, dans ses propres textes",
  "it names a program that plays a camera": "il nomme un programme qui joue le rôle d’une caméra",
  "it names a recorder line that {h} built itself": "il nomme une gamme d’enregistreurs que {h} a construite elle-même",
  "it names a recorder line that {h}, then {h2}, built itself":
    "il nomme une gamme d’enregistreurs que {h}, alors nommée {h2}, a construite elle-même",
  "it names the client of {o}": "il nomme le client {de o}",
  "it names the software of {h} for its devices": "il nomme le logiciel {de h} pour ses appareils",
  "it names the web client of {o}": "il nomme le client web {de o}",
};
