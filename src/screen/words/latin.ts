/**
 * Words that stand in names of companies and on purchase lines, lower case, without accents and signs. What a word says of
 * the name around it decides whether two names are of one house: a legal form says nothing, another trade says no.
 * Written for this file from names in public registers and on quotes; it is a list of ordinary words, not of companies.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of companies in the languages met, articles and links: they never tell two houses apart. */
export const LEGAL = words(`
  co company companies corp corporation corporations inc incorporated ltd limited ltee limitee llc llp lp plc pte pty gmbh ag
  kg kgaa ug ohg mbh ab asa aps oy oyj sa sas sasu sarl sl slu srl spa sro sp zoo ooo oao zao pao jsc ojsc cjsc pjsc kk bv nv
  bvba ltda eireli cia cie ste kft zrt doo ead eood sdn bhd tbk pt lda wll pvt private public joint stock ltdco coltd gmbhco
  the and et und y e de des du la le les der die das of for
  compagnie societe gesellschaft sociedad anonima limitada responsabilite limitee obshchestvo ogranichennoy otvetstvennostyu
  aktsionernoe cv sapi rl anonyme action youxian gongsi gufen zeren youxiangongsi youxianzerengongsi gufenyouxiangongsi
  dba aka formerly fka
`);

/** Words that mean another word of these lists: several forms, and words of other languages, count as one. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map(
  `technology: technologies technologys tech technologie tecnologia tecnologias tehnologii tehnolodzhi tekhnologii keji jishu
  digital: shuzi numerique
  electronics: electronic electronique electronica dianzi
  information: xinxi info
  communication: communications tongxin tongxun telecom telecommunication telecommunications
  security: securite seguridad sicurezza sicherheit anfang bezopasnosti
  system: systems systemes sistemas sistemy
  intelligent: zhineng
  network: networks wangluo
  solution: solutions
  video: videos
  group: groupe gruppe grupo jituan
  industry: industries
  product: products
  zhejiang: chzhetszyan
  shanghai: shanhai
  shenzhen: shenchzhen
  hangzhou: hanchzhou`
    .split("\n")
    .flatMap((line) => {
      const [one = "", forms = ""] = line.trim().split(": ");
      return forms.split(" ").map((form) => [form, one] as const);
    }),
);

/** Words of the trade that makers of video surveillance and telecommunications are in. */
export const TRADE = words(`
  technology technologies technolgy techology technologys tech techs techno technical technik technologie digital digit security secure safety
  surveillance videosurveillance telesurveillance video vision visual electronics electronic electronique electronica information info
  communications communication telecom telecommunications telecommunication network networks networking intelligent
  intelligence smart system systems systemes sistemas solution solutions cctv monitoring software hardware internet iot
  data cloud ai optical optoelectronics optoelectronic robotics imaging display semiconductor microelectronics wireless mobile device devices
  equipment product products science sciences securite numerique sicherheit sicherheitstechnik tecnologia tecnologias
  seguridad tecnologie sicurezza tehnologii tehnolodzhi tekhnologii tekhnolodzhi sistemy bezopasnosti keji jishu shuzi
  dianzi xinxi tongxin tongxun zhineng anfang wulianwang wisdom integration integrators
`);

/** Words that a company of any trade may add, and words of the way a thing is sold. */
export const GENERIC = words(`
  group groupe gruppe grupo jituan holding holdings konggu international intl global worldwide industries industrial industry
  enterprise enterprises development trading trade import export distribution distributor distributors distributeur dealer
  reseller authorized authorised agent supplier fournisseur manufacturer fabricant maker vendor brand sales service services
  marketing branch office bureau subsidiary filiale division headquarters hq store shop official partner overseas
  department shiye maoyi general national www com cn ca net org http https info sales support engineering ingenierie operation operations
`);

/**
 * Words of companies of every trade: beside a shared name alone they leave open whose it is, for "Dahua Group" and "Dahua
 * Trading" are many.
 */
export const WIDE = words(`
  group holding holdings konggu industrial industry enterprise enterprises development trading trade import export shiye maoyi shop store manufacturer
`);

/** Things on a line that are equipment of this kind: they show the context in which a short name means the maker. */
export const PRODUCT = words(`
  camera cameras cam cams ipcam webcam ipc nvr nvrs dvr dvrs xvr hvr ptz dome domes bullet turret eyeball fisheye cctv
  videosurveillance enregistreur enregistreurs recorder recorders encoder decoder intercom intercoms videophone doorbell thermal bodycam
  interphone interphones visiophone visiophones encodeur encodeurs decodeur decodeurs thermique thermiques bodycams encoders decoders videophones
  anpr lpr ip tvi cvi ahd onvif poe varifocal camara camaras kamera kameras kamery telecamera surveillance
`);

/** Measures, packing and properties on purchase lines. */
export const FILLER = words(`
  mp megapixel megapixels lens channel channels ch hdd tb gb kit bundle mount mounts bracket brackets indoor outdoor fixed night
  colour color ir wdr hd uhd pcs pc qty each ea unit units piece pieces pack x with without incl including includes avec pour
  mm m port ports license licence licenses model modele item part no number sku mpn series serie line quote quotation order
  invoice po total price a an to in on at by from or is as sur au aux en par mini pro plus lite
  supply supplied install installed installation fourniture remplacement replace spare warranty garantie annual year years
  switch switches router routers modem server servers phone phones tablet ap radios w
  canal canaux voie voies interieur exterieur interieure exterieure interieures exterieures fixe fixes nuit couleur objectif objectifs boite
  boites lot lots quantite qte article articles ou un une achat pose mise fourni fournie fournis fournies livraison annuel annuelle marque modeles
`);

/** Trades that makers of video surveillance are not in: with such a word a shared name is another house. */
export const OTHER_TRADE = words(`
  scale scales weighing chemical chemicals chem chemistry chimie chimique chimiques chemie agri agro agricultural agriculture
  agricole agrochemical agrochemicals seed seeds fertilizer fertilizers fertiliser pesticide pesticides food foods foodstuff foodstuffs beverage
  beverages restaurant restaurants hotel hotels hospitality tea wine wines liquor brewery textile textiles garment garments apparel
  clothing clothes fashion shoe shoes footwear leather toy toys furniture meubles paper printing packaging plastic plastics rubber steel
  metal metals aluminium aluminum copper iron foundry casting mining mine coal cement concrete glass ceramic ceramics stone marble tile tiles
  pharma pharmacy pharmaceutical pharmaceuticals pharmaceutics medicine medicines medical hospital clinic dental bio biotech biotechnology biological
  biochemical herbal health healthcare accounting accountants accountant cpa cpas law lawyer lawyers attorneys audit auditors insurance assurance bank
  banking finance financial leasing realty estate property properties construction constructions decoration architecture architects
  machinery machine machines motor motors auto automobile automobiles automotive tire tyre tires tyres truck trucks bearing bearings pump pumps
  valve valves boiler boilers gear gears logistics shipping freight express transport transportation trucking airline airlines aviation travel tours
  tourism cinema cinemas film films movie movies theatre theater media broadcasting publishing press books school schools university college
  education kindergarten academy museum church temple charity farm farms farming fishery fisheries seafood feed oil petroleum petrochemical
  gas energy solar photovoltaic hydropower battery batteries lighting lamp lamps jewelry jewellery watches gold cosmetics cosmetic beauty hair salon
  sports sport fitness yoga golf music piano musical instruments pet pets veterinary flower flowers florist garden gardens nursery forestry timber
  wood wooden bamboo dairy meat poultry bakery noodle noodles sugar salt rice flour grain cotton silk wool yarn dye dyeing dyestuff dyestuffs paint
  paints coating coatings ink adhesive adhesives resin acid cleaning laundry catering boulangerie pharmacie avocats comptable chicken dumpling buffet
  bicycle bicycles bike bikes motorcycle motorcycles umbrella umbrellas socks knitting embroidery zipper button buttons hardwarestore kitchen kitchenware
  tableware cookware porcelain crafts gifts gift stationery pen pens toner skincare dairyfarm orchard fruit fruits vegetable vegetables mushroom
  elevator elevators crane cranes shipyard shipbuilding marine boats boat yacht dredging railway tunnel bridge waterproof sanitary plumbing heating
  refrigeration compressor compressors mould mold moulds molds welding fastener fasteners screw screws wire cable cables rope chain tools knife
  environmental water wastewater recycling scrap waste geology surveying seismic nutrition vitamin vitamins vaccine supermarket grocery mall
  taxi limousine bus buses parking barber spa massage tailor wedding funeral eyewear optician opticians lenses nail
  apartments apartment condominium villa resort casino lottery gaming securities brokerage futures pawn guarantee advisors consulting
`);

/** Words with which a service is bought, not a thing. */
export const SERVICE = words(`
  service services maintenance maintained monitoring monitored guarding guard patrol managed hosting hosted operation operations operating outsourcing outsourced
  subscription lease leasing rental rent hire inspection repair repairs servicing entretien exploitation gardiennage telesurveillance surveillance
  location abonnement reparation wartung bewachung mantenimiento manutencao
`);

/** Words that say that the line is about something else than what it names: an adapter for it, its replacement, a promise. */
export const DISTANCE = words(`
  compatible compatibles compatibility compatibilite replaces remplace instead except excluding excludes sauf sans non not without
  alternative alternatives versus vs unlike removal remove removing retrait decommission decommissioning disposal
  excluded exception excepte exceptes exclu exclus exclue exclues excluant ni aucun aucune prohibited forbidden banned interdit interdits interdite
  interdites decommissionnement demantelement enlevement remplacant remplacants
`);

/**
 * Listed names that other houses bear as well, ordinary words, and sounds of Chinese that several signs share. Such a name
 * alone, or beside words of another trade, is no proof. Names of up to four letters count as such without standing here.
 */
export const SHARED = words(`
  dahua huawei uniview univiews axis alibi luma storm northern march watchdog keda tongwei abus flir riva zeus norden legrand rhino onyx onix
  safire prama swann canon vicon milestone rhombus honeywell panasonic toshiba bosch tyco grundig hunt haikang haisi yushi tiandi carrier
  triton motorola delta hanwha samsung zhongxing xiongmai vip easycam konig irbis kenik notis optiview pelco montavue zuum advidia winic
  interlogix aritech holis intelbras cisco apple genetec idis verkada speco syscom epcom lenel invid inaxsys skywatch adt
`);

/** Words one slip away from a listed name that are names of their own: never read as a misspelling. */
export const OWN_WORDS = words(`
  tiandi hivision dehua dihua danhua lahua dahuo tahua univision unitview univiewer omnivision univiews rolex lotex anke annika swan
  hawei huami huayi huada huaxi huawen huaweil hyterra hydera hyster axes axios axios imos honeyball ezvis ezwiz vizio keda kedar
  amcest lorax lores loret loren tandy tianda tianyi trendy trendnets hitvision hawkvision tekvision hikers hikvisual hickson
  visionhik unive unviewed univer univera universal zenith hanhua hanwa pilco peltco bosh boschi canyon cannon
  envision provision invision divisions division television
`);
