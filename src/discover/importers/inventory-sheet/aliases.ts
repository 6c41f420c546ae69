import type { Role } from "./roles.ts";

/** A header that can mean several things; the contents of the column decide (columns.ts). */
export type Undecided = "type" | "address" | "physical" | "cameras" | "description" | "date" | "building";

export type Meaning = Role | Undecided;

/** Headers of inventories and exports, normalised (headers.ts): English, French, and those of tools that write sheets. */
const HEADERS: Readonly<Partial<Record<Meaning, string>>> = {
  name: `name, camera name, device name, hostname, host name, system name, hardware name, camera, device, unit, unit name,
    entity, cam, cam name, camera label, label, display name, nom, nom de la camera, nom camera, nom de l appareil,
    nom d hote, nom de l equipement, camera no, camera number, cam no, no de camera, no camera, numero de camera, appareil, unite,
    equipement, designation, libelle, machine name`,
  brand: `brand, make, marque, camera make, camera brand, marque de la camera, marque camera, marque de l appareil`,
  maker: `manufacturer, maker, fabricant, fabriquant, manufacturier, vendor, oem, camera manufacturer, constructeur, mfr, mfg`,
  model: `manufacturer part number, manufacturer part no, mfr part no, mfg part no, mpn, vendor part no, item code, code produit,
    code d article, no de piece, no piece, numero de piece, no d article, numero d article, reference produit, catalogue no, model, model no, model number, model name, modele, no de modele, no modele, numero de modele, nom du modele, modele
    de la camera, modele camera, camera model, device model, product model, product type, part number, part no, product,
    produit, reference, sku, type de produit, modele de l appareil`,
  serial: `serial, serial no, serial number, serialnumber, serial nr, s n, sn, device serial no, device serial number, device sn, no de serie,
    no serie, numero de serie, numero serie, n serie, serie, sn de l appareil, no de serie de l appareil`,
  firmware: `firmware, firmware version, fw, fw version, software version, software, version, version du micrologiciel,
    version micrologiciel, micrologiciel, version du microprogramme, microprogramme, version microprogramme, version logicielle, version du logiciel, version firmware, build, device version`,
  mac: `mac, mac address, macaddress, adresse mac, mac addr, hwaddr, hw address, hardware mac, ethernet address, mac id, mac import,
    adresse mac ethernet, no mac, wired mac, adresse materielle`,
  ip: `ip, ip address, ipaddress, ipv4, ipv4 address, adresse ip, adresse ipv4, ip addr, ip adresse, device ip, camera ip,
    ip camera, ip de la camera, adresse ip de la camera, static ip, ip statique, ip fixe, ip management, management ip,
    ip v4, ipv6 address, hardware address, url, uri, stream url, rtsp url, adresse url, lan ip, device ip address`,
  location: `location, camera location, position, room, room no, floor, area, zone, mounting location, install location,
    placement, emplacement, localisation, endroit, lieu, local, piece, salle, etage, secteur, emplacement de la camera,
    lieu d installation, emplacement physique`,
  site: `site, site name, facility, campus, school, station, plant, branch, nom du site, etablissement, ecole, succursale,
    installation, park, parc, depot, property, propriete, lieu site, garage, arena, bibliotheque, library`,
  owner: `owner, department, division, business unit, dept, proprietaire, service, direction, departement, entite
    proprietaire, company, organisation, organization, ministere, division proprietaire, owned by`,
  operator: `operator, operated by, managed by, custodian, exploitant, responsable, gestionnaire, gere par, contact, operateur`,
  installed: `installed, install date, installed on, installation date, date installed, date of installation, in service,
    in service date, commissioned, date d installation, installe le, installee le, date installation, mise en service,
    date de mise en service, annee d installation, install year, year installed`,
  acquired: `acquired, acquisition date, date acquired, acquired on, purchase date, date of purchase, purchased, purchased
    on, order date, quote date, date de soumission, date du devis, date de la facture, date facture, bought, invoice date, acquis le, acquise le, date d acquisition, date d achat, achete le, achetee le, date achat,
    annee d acquisition, date de commande, date de facture, annee d achat`,
  supplier: `supplier, supplier name, vendor name, nom du fournisseur, vendeur, seller, reseller, purchased from, dealer, distributor, integrator, contractor, fournisseur, revendeur,
    distributeur, integrateur, achete chez, vendu par, sold by`,
  quantity: `quantity, qty, qty ordered, quantity ordered, quantite commandee, qte commandee, count, number of cameras, no of cameras, of cameras, camera count, cameras count, units, total cameras, quantite, qte,
    nombre, nombre de cameras, nb cameras, nb de cameras, nb, nbre, nbre de cameras, nombre d unites, nombre d appareils`,
  note: `note, notes, remark, remarks, comment, comments, remarque, remarques, commentaire, commentaires, observations`,
  component: `component, components, component maker, component manufacturer, chipset, chip, soc, processor, main chip, chip maker, chipset maker,
    composant, composants, fabricant du composant, puce, jeu de puces, processeur, fabricant de la puce`,
  authorised: `authorisation date, authorization date, date authorised, date authorized, date of authorisation, date of authorization,
    authorised on, authorized on, model authorised on, fcc authorization date, fcc authorisation date, fcc grant date, equipment
    authorization date, date d autorisation, autorise le, autorisee le, date d homologation, homologue le, homologuee le`,
  contracted: `contract date, date of contract, contract signed, contract signed on, contract award date, award date, contract start,
    contract start date, date du contrat, date de contrat, contrat signe le, date de signature du contrat, date d attribution du contrat,
    debut du contrat, date de debut du contrat`,
  funding: `funding, funding source, source of funding, funded by, fund, fund source, source of funds, paid from, paid by, grant,
    grant name, grant program, financement, source de financement, source du financement, finance par, financee par, paye par, payee
    par, paye de, subvention, programme de subvention, fonds`,
  purpose: `purpose, camera purpose, purpose of use, purpose of camera, surveillance purpose, finalite, finalites,
    fin visee, but de la surveillance, finalite de la surveillance, objet de la surveillance`,
  waiver: `waiver, waiver no, waiver number, waiver reference, waiver ref, waiver id, exemption, exemption no, exemption number,
    exemption reference, exception reference, exception no, permission reference, derogation, no de derogation, numero de derogation,
    reference de la derogation, reference de derogation, no d exemption, numero d exemption, reference de l exemption, dispense,
    no de dispense, reference de la dispense`,
  class: `class, category, categorie, form factor, kind, genre, type dome ptz, device class, classe`,
  recorder: `nvr, dvr, recorder, recorder name, nvr name, nvr ip, dvr ip, ip nvr, ip dvr, recorder ip, nvr dvr, nvr ip
    address, enregistreur, nom de l enregistreur, ip de l enregistreur, ip enregistreur, adresse ip nvr, adresse ip de l enregistreur, xvr, parent
    device, adresse ip du nvr, nvr serial, nvr/dvr, enregistreur nvr`,
  channel: `channel, ch, channel no, channel number, chan, nvr channel, camera channel, input, canal, voie, no de canal,
    numero de canal, no canal, entree video, canal nvr`,
  ignored: `#, no, nr, num, numero, row, line, item no, ligne, rang, no de ligne, seq, index`,
  other: `gateway, default gateway, passerelle, passerelle par defaut, subnet mask, netmask, mask, masque, masque de sous
    reseau, total, line total, amount, montant, extended price, prix total, montant total, total price, dns, ntp, port, http port, switch port, switch, vlan, channels, canaux, nombre de canaux`,
  type: `type, device type, camera type, unit type, type d appareil, type de camera, type appareil, type d equipement, type d unite, hardware type`,
  address: `address, adresse, device address, camera address, network address, adresse reseau, addr`,
  physical: `physical address, adresse physique`,
  cameras: `cameras, cams, number, devices, appareils`,
  description: `description, item, item description, article, description de l article, product description, details`,
  date: `date, date po, po date, document date, date du document, transaction date`,
  document: `document, document no, document number, doc no, no de document, numero de document, invoice, invoice no, invoice
    number, invoice id, facture, no de facture, no facture, numero de facture, po, po no, po number, purchase order, purchase order no,
    purchase order number, order no, order number, commande, no de commande, no commande, numero de commande, bon de commande, no de
    bon de commande, quote, quote no, quote number, quotation, quotation no, quotation number, soumission, no de soumission, numero de
    soumission, devis, no de devis, numero de devis`,
  price: `unit price, price, unit cost, cost, cost each, price each, prix, prix unitaire, cout, cout unitaire, prix unit, pu, p u,
    unit price cad, unit price usd, prix unitaire ht, montant unitaire`,
  building: `building, bldg, batiment, immeuble, edifice, pavillon, building name, nom du batiment`,
};

/** From normalised header to what it means. */
export const ALIASES: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(HEADERS).flatMap(([meaning, names]) =>
    names.split(",").map((name) => [name.replace(/\s+/g, " ").trim(), meaning as Meaning] as const),
  ),
);

/** Words that decide inside a header that is no alias, in order: what another thing is named, before what is meant. */
export const WORDS: readonly (readonly [words: RegExp, meaning: Meaning])[] = [
  [
    /\b(?:gateway|passerelle|mask|masque|dns|ntp|subnet|port|vlan|warranty|garantie|price|prix|cost|cout|lens|lentille)\b/,
    "other",
  ],
  [/\b(?:switch|commutateur|server|serveur|router|routeur|client|multicast)\b/, "other"],
  [/\b(?:nvr|dvr|xvr|recorder|enregistreur)\b/, "other"],
  [/\bmac\b/, "mac"],
  [/\bip(?:v4|v6)?\b/, "ip"],
  [/\b(?:serial|serie)\b/, "serial"],
  [/\b(?:firmware|micrologiciel|microprogramme)\b/, "firmware"],
  [/\b(?:model|modele)\b/, "model"],
  [/\b(?:brand|make|marque)\b/, "brand"],
  [/\b(?:manufacturer|fabricant|maker)\b/, "maker"],
  [/\b(?:acquisition|achat|purchase|acquired)\b/, "acquired"],
  [/\b(?:install|installed|installation)\b.*\b(?:date|on|le)\b|\bdate\b.*\binstallation\b/, "installed"],
  [/\b(?:qty|qte|quantity|quantite)\b|^(?:nombre|nb|number) (?:de |of )/, "quantity"],
];
