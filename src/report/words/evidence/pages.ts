/** What pages of a device, its model number and its names show, as the catalogue says it, with the French. */
export const PAGES_SAID: Readonly<Record<string, string>> = {
  "its first page calls RPC2_Login": "sa page d’accueil appelle RPC2_Login",
  "its first page carries the slogan of {h}": "sa page d’accueil porte le slogan {de h}",
  "its first page has the title of {o}": "sa page d’accueil porte le titre {de o}",
  "its first page is titled as {h}'s": "sa page d’accueil porte le titre de celles {de h}",
  "its first page is titled as {o}": "sa page d’accueil porte le titre de celles {de o}",
  "its first page is titled as {o} title it": "sa page d’accueil porte le titre de celles {de o}",
  "its first page is titled as {o} titles it": "sa page d’accueil porte le titre de celles {de o}",
  "its first page is titled as {n} of {o} title it": "sa page d’accueil porte le titre {de n} dotés {de o}",
  "its first page is titled with {s} of {h}": "le titre de sa page d’accueil nomme {s} {de h}",
  "its first page is titled with the name of the house alone":
    "le titre de sa page d’accueil est le seul nom de la maison",
  "its first page leads to {p} of {o}": "sa page d’accueil mène {à p} {de o}",
  "its first page leads to the pages of the firmware of {h}, then {h2}":
    "sa page d’accueil mène aux pages du micrologiciel {de h}, alors nommée {h2}",
  "its first page leads to where the firmware of {h} has its camera pages":
    "sa page d’accueil mène là où le micrologiciel {de h} tient ses pages de caméra",
  "its first page loads the script of {o}": "sa page d’accueil charge le script {de o}",
  "its first page logs in where {o} do": "sa page d’accueil ouvre une session là où le font {o}",
  "its page is titled as {h} titles it": "sa page porte le titre que {h} lui donne",
  "its page is titled as {o}": "sa page porte le titre de celles {de o}",
  "its page is titled as {o} title it": "sa page porte le titre de celles {de o}",
  "its page is titled as {o} titles it": "sa page porte le titre de celles {de o}",
  "its page is titled by the name of {o}": "sa page a pour titre le nom {de o}",
  "its page is titled with the factory name of {o}": "sa page a pour titre le nom d’usine {de o}",
  "its page leads to {p} of {o}": "sa page mène {à p} {de o}",
  "its page loads {h}'s viewer for the browser": "sa page charge le visualiseur {de h} pour le navigateur",
  "its page loads a script from a folder of {h}'s name": "sa page charge un script d’un dossier au nom {de h}",
  "its page loads the viewer for the browser of {h}": "sa page charge le visualiseur {de h} pour le navigateur",
  "its page loads the viewer for the browser of {o}": "sa page charge le visualiseur pour le navigateur {de o}",
  "its page names {h} as its author": "sa page nomme {h} comme auteur",
  "its page names the house": "sa page nomme la maison",
  "its page sets the misspelt cookie of {o}": "sa page dépose le témoin mal orthographié {de o}",
  "its page shows the image of {o}": "sa page montre l’image {de o}",
  "its page shows the picture that {o} serve": "sa page montre l’image que diffusent {o}",
  "its page shows the stream of {o}": "sa page montre le flux {de o}",
  "its page uses a path of {o}": "sa page emploie un chemin {de o}",
  "its page uses the path of {o}": "sa page emploie le chemin {de o}",
  "its page uses {p} of {o}": "sa page emploie {p} {de o}",
  "its page uses the still image of {o}": "sa page emploie l’image fixe {de o}",
  "its pages set the cookie of {o}": "ses pages déposent le témoin {de o}",
  "its title leads to {p} of {o}": "son titre mène {à p} {de o}",
  "the address of its stream carries the name of {h}": "l’adresse de son flux porte le nom {de h}",

  "a model number of {h} is written so for a thing of this class":
    "un numéro de modèle {de h} s’écrit ainsi pour un appareil de cette catégorie",
  "a version of four numbers and a build day as {h} writes it":
    "une version de quatre nombres et un jour de compilation, comme {h} l’écrit",
  "a version of numbers as {h} writes it": "une version en nombres, comme {h} l’écrit",
  "the firmware file is named as {h}'s are, with the family of the board":
    "le fichier de micrologiciel est nommé comme ceux {de h}, avec la famille de la carte",
  "the firmware file is named as {o} names its files": "le fichier de micrologiciel est nommé comme le fait {o}",
  "the model is a {h} board name": "le modèle est un nom de carte {de h}",
  "the model number begins like {h}'s": "le numéro de modèle commence comme ceux {de h}",
  "the model number is one of {h}'s ({m})": "le numéro de modèle est un de ceux {de h} ({m})",
  "the model number is one of {o}": "le numéro de modèle est un de ceux {de o}",
  "the model number is one of {o} ({m})": "le numéro de modèle est un de ceux {de o} ({m})",
  "the model number is written as {o} writes those of its boards":
    "le numéro de modèle s’écrit comme {o} écrit ceux de ses cartes",
  "the model number is written like {h}'s": "le numéro de modèle s’écrit comme ceux {de h}",
  "the model number is written like {o}": "le numéro de modèle s’écrit comme ceux {de o}",
  "the model or firmware names one of {o}": "le modèle ou le micrologiciel nomme une {de o}",

  "the MAC block is registered to {v}": "le bloc d’adresses MAC est attribué à {v}",
  "the UUID by which it answers discovery ends like a MAC address, and the MAC block is registered to {v}":
    "l’UUID par lequel il répond à la découverte finit comme une adresse MAC, et le bloc d’adresses MAC est attribué à {v}",
  "the label names {v}": "l’étiquette nomme {v}",
  "asked for {v}, a cloud name of {v2}": "il a demandé {v}, un nom infonuagique {de v2}",
  "{v} is known to sell this model made by {v2} (confirmed)":
    "la marque {v} est connue pour vendre ce modèle, construit par {v2} (confirmé)",
  "{v} is known to sell this model made by {v2} (reported)":
    "la marque {v} est connue pour vendre ce modèle, construit par {v2} (rapporté)",
  "{v} is suspected to sell this model made by {v2} (suspected)":
    "la marque {v} est soupçonnée de vendre ce modèle, construit par {v2} (soupçonné)",
};
