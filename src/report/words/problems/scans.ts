/** What scans, logs, leases and exports of other programs had that could not be read, and what to do, with the French. */
export const SCAN_PROBLEMS: Readonly<Record<string, string>> = {
  "Nothing.": "Rien.",
  "Which addresses this scan asked is not in the file: {y}. Only the addresses that answered count.":
    "Le fichier ne dit pas quelles adresses ce balayage a interrogées : {y}. Seules comptent les adresses qui ont répondu.",
  "Which addresses this scan asked is not in the file. Only the addresses that answered count.":
    "Le fichier ne dit pas quelles adresses ce balayage a interrogées. Seules comptent les adresses qui ont répondu.",
  "Scan again with the ranges on the command line, or declare them as looked at another way.":
    "Refaites le balayage avec les plages sur la ligne de commande, ou déclarez-les comme examinées autrement.",
  "Scan with nmap, which writes its command line into the file, or declare the ranges as looked at another way.":
    "Balayez avec nmap, qui écrit sa ligne de commande dans le fichier, ou déclarez les plages comme examinées autrement.",
  "Export the scan as .nessus, with its policy, or declare the ranges another way.":
    "Exportez le balayage en .nessus, avec sa politique, ou déclarez les plages autrement.",
  "Export the scan with its policy, or declare the ranges another way.":
    "Exportez le balayage avec sa politique, ou déclarez les plages autrement.",
  "A host of the scan has no address; it was not read.": "Un hôte du balayage n’a pas d’adresse ; il n’a pas été lu.",
  "Check the file; the scanner always writes one.": "Vérifiez le fichier ; l’analyseur en écrit toujours une.",
  "The scan did not finish; it is whole up to {a}. What it did not reach is unknown.":
    "Le balayage n’est pas terminé ; il est entier jusqu’à {a}. On ne sait ce qu’il n’a pas atteint.",
  "Run the scan again to its end; what was read is kept.":
    "Refaites le balayage jusqu’à sa fin ; ce qui a été lu est gardé.",
  "The scanner recognised the services of 1 open port by its own list and left out what they answered; its names of products are not evidence of a maker and were not read.":
    "L’analyseur a reconnu les services de 1 port ouvert d’après sa propre liste et a omis leurs réponses ; ses noms de produits ne prouvent rien d’un fabricant et n’ont pas été lus.",
  "The scanner recognised the services of {i} open ports by its own list and left out what they answered; its names of products are not evidence of a maker and were not read.":
    "L’analyseur a reconnu les services de {i} ports ouverts d’après sa propre liste et a omis leurs réponses ; ses noms de produits ne prouvent rien d’un fabricant et n’ont pas été lus.",
  "Scan them again with nmap -sV --script banner,http-auth,http-headers,http-title,rtsp-methods,ssl-cert, which writes down answers, and import that scan too.":
    "Balayez-les de nouveau avec nmap -sV --script banner,http-auth,http-headers,http-title,rtsp-methods,ssl-cert, qui note les réponses, et importez aussi ce balayage.",
  "Reports of scripts that speak of no port were not read: {w}.":
    "Les comptes rendus de scripts qui ne parlent d’aucun port n’ont pas été lus : {w}.",
  "Nothing, unless one of them says what a device is; then state it in an inventory.":
    "Rien, sauf si l’un d’eux dit ce qu’est un appareil ; inscrivez-le alors dans un inventaire.",
  "{i} addresses were seen on assets and not scanned, the first {v}: what answers there is unknown.":
    "{i} adresses ont été vues sur des actifs sans être balayées, la première {v} : on ne sait ce qui y répond.",
  "Add these addresses to the scope of the next scan.": "Ajoutez ces adresses à la portée du prochain balayage.",
  "The asset at line {i} has neither an IP nor a MAC address; it was not read.":
    "L’actif de la ligne {i} n’a ni adresse IP ni adresse MAC ; il n’a pas été lu.",
  "Export assets with the fields id, addresses, addresses_extra, macs, services.":
    "Exportez les actifs avec les champs id, addresses, addresses_extra, macs, services.",
  "The record at line {i} has no ip; it was not read.":
    "L’enregistrement de la ligne {i} n’a pas d’ip ; il n’a pas été lu.",
  "Export whole hosts, with ip and services.": "Exportez des hôtes entiers, avec ip et services.",
  "A service of the host at line {i} has no port; it was not read.":
    "Un service de l’hôte de la ligne {i} n’a pas de port ; il n’a pas été lu.",
  "The host at line {i} comes without its services: nothing it answered is known.":
    "L’hôte de la ligne {i} vient sans ses services : on ne sait rien de ce qu’il a répondu.",
  "Ask for the fields ip and services.": "Demandez les champs ip et services.",
  "Row {i} names no host; it was not read.": "La ligne {i} ne nomme aucun hôte ; elle n’a pas été lue.",
  "Row {i} has no address and port; it was not read.": "La ligne {i} n’a ni adresse ni port ; elle n’a pas été lue.",
  "Download the report again.": "Téléchargez de nouveau le rapport.",
  "The banner at line {i} has no address and port (ip_str, port); it was not read.":
    "La bannière de la ligne {i} n’a ni adresse ni port (ip_str, port) ; elle n’a pas été lue.",
  "Export banners with all their fields.": "Exportez les bannières avec tous leurs champs.",
  "The policy in this file holds credentials of the scan; they were not read.":
    "La politique de ce fichier contient des données d’accès du balayage ; elles n’ont pas été lues.",
  "Export the report without its policy before you share it.":
    "Exportez le rapport sans sa politique avant de le communiquer.",
  "The host {q} at line {i} has no address; it was not read.":
    "L’hôte {q} de la ligne {i} n’a pas d’adresse ; il n’a pas été lu.",
  "{i} hosts, the first {q} at line {i2}, are listed without any item: what answers there is unknown.":
    "{i} hôtes, le premier {q} à la ligne {i2}, sont énumérés sans aucun élément : on ne sait ce qui y répond.",
  "Export the report without filters.": "Exportez le rapport sans filtres.",
  "The file holds the policy of a scan and no report; nothing was scanned by it, and nothing is known of its targets.":
    "Le fichier contient la politique d’un balayage et aucun rapport ; rien n’a été balayé, et on ne sait rien de ses cibles.",
  "Export the report of a scan.": "Exportez le rapport d’un balayage.",
  "The report does not end as it should; it is whole up to {a}. What it did not reach is unknown.":
    "Le rapport ne se termine pas comme il devrait ; il est entier jusqu’à {a}. On ne sait ce qu’il n’a pas atteint.",
  "Export the scan again; what was read is kept.": "Exportez de nouveau le balayage ; ce qui a été lu est gardé.",
  "Row {i} names no hardware: no address, name or id; it was not read.":
    "La ligne {i} ne nomme aucun matériel : ni adresse, ni nom, ni id ; elle n’a pas été lue.",
  "Export the list again with its columns of hardware.": "Exportez de nouveau la liste avec ses colonnes de matériel.",
  "The address in row {i} held a user or password; it was masked.":
    "L’adresse de la ligne {i} contenait un utilisateur ou un mot de passe ; elle a été masquée.",
  "A {w} in row {i} held what looks like a credential; it was masked.":
    "Un champ ({w}) de la ligne {i} contenait ce qui semble être une donnée d’accès ; il a été masqué.",
  "Elements {q} hold credentials, by their name; they were dropped unseen, first at line {i}.":
    "Les éléments {q} contiennent des données d’accès, d’après leur nom ; ils ont été écartés sans être regardés, d’abord à la ligne {i}.",
  "Take them out of the file before you share it.": "Retirez-les du fichier avant de le communiquer.",
  "Elements {q} are not known of this export; they were not read, first at line {i}.":
    "Les éléments {q} ne sont pas connus dans cette exportation ; ils n’ont pas été lus, d’abord à la ligne {i}.",
  "Nothing, unless they say which device is meant.": "Rien, sauf s’ils disent de quel appareil il s’agit.",
  "The bill of materials lists no device ({i} components of other types).":
    "La nomenclature n’énumère aucun appareil ({i} composants d’autres types).",
  'List devices as components of type "device".': "Énumérez les appareils comme composants de type « device ».",

  "The reply has {i} characters, more than the {i2} of the longest that is kept; it was not read.":
    "La réponse a {i} caractères, plus que les {i2} de la plus longue qui soit gardée ; elle n’a pas été lue.",
  "Ask the device for a part of the list (one channel at a time) and keep those replies.":
    "Demandez à l’appareil une partie de la liste (un canal à la fois) et gardez ces réponses.",
  "The reply ends before its root element is closed, or is none that is known; nothing of it was read.":
    "La réponse se termine avant que son élément racine soit fermé, ou n’en est pas une qui soit connue ; rien n’en a été lu.",
  "Ask the device again and keep the whole reply.": "Interrogez de nouveau l’appareil et gardez la réponse entière.",
  "The file holds several replies ({w}); which device gave which is not known, and nothing of it was read.":
    "Le fichier contient plusieurs réponses ({w}) ; on ne sait quel appareil a donné laquelle, et rien n’en a été lu.",
  "Keep each reply in a file of its own, named after the device.":
    "Gardez chaque réponse dans son propre fichier, au nom de l’appareil.",
  "The reply lists the accounts of a device; nothing of it was kept.":
    "La réponse énumère les comptes d’un appareil ; rien n’en a été gardé.",
  "Delete the file if it is not needed; it says nothing of who made the device.":
    "Supprimez le fichier s’il ne sert pas ; il ne dit rien de qui a construit l’appareil.",
  "The reply held a user or password in a URL; it was masked.":
    "La réponse contenait un utilisateur ou un mot de passe dans une URL ; il a été masqué.",

  "{q} did not accept the command before line {i}; its table was not read.":
    "{q} n’a pas accepté la commande avant la ligne {i} ; sa table n’a pas été lue.",
  "Run the command in its spelling for this system and export it again.":
    "Lancez la commande dans la forme de ce système et exportez de nouveau.",
  "Line {i}, the last, has no line end and may be cut; it was not read.":
    "La ligne {i}, la dernière, n’a pas de fin de ligne et peut être coupée ; elle n’a pas été lue.",
  "Line {i}, the last, has no line end: the file may be cut there, and tables after it missing.":
    "La ligne {i}, la dernière, n’a pas de fin de ligne : le fichier peut être coupé là, et des tables peuvent manquer ensuite.",
  "Check that the file ends where the session ended; if it does, nothing.":
    "Vérifiez que le fichier se termine où la session s’est terminée ; si oui, rien.",
  "The neighbour that begins at line {i} is the last of the file and may be cut: nothing after it shows its end; it was not read.":
    "Le voisin qui commence à la ligne {i} est le dernier du fichier et peut être coupé : rien ensuite n’en montre la fin ; il n’a pas été lu.",
  "If it is whole, add the prompt that follows it (switch-name#) and import the file again.":
    "S’il est entier, ajoutez l’invite qui le suit (nom-du-commutateur#) et importez de nouveau le fichier.",
  "Line {i} stands in a table and is no known layout of it; it was not read.":
    "La ligne {i} se trouve dans une table et n’en a aucune forme connue ; elle n’a pas été lue.",
  "Check the line; a broken line can be joined by hand.":
    "Vérifiez la ligne ; une ligne brisée peut être recollée à la main.",
  "The output of the command at line {i} is not read; MAC, ARP, neighbour, PoE and port tables are.":
    "La sortie de la commande de la ligne {i} n’est pas lue ; les tables MAC, ARP, de voisins, PoE et de ports le sont.",
  "Nothing for decamp; the tables in the same file are read.":
    "Rien pour decamp ; les tables du même fichier sont lues.",
  "The command at line {i} prints a part of the table of {q}; its entries are read, but {q2} does not count as read.":
    "La commande de la ligne {i} imprime une partie de la table de {q} ; ses entrées sont lues, mais {q2} ne compte pas comme lu.",
  "Export the whole table: show mac address-table, show ip arp, show lldp neighbors.":
    "Exportez la table entière : show mac address-table, show ip arp, show lldp neighbors.",
  "The table of {q} was stopped at line {i} before its end; its entries are read, but do not count as the whole table.":
    "La table de {q} a été arrêtée à la ligne {i} avant sa fin ; ses entrées sont lues, mais ne comptent pas comme la table entière.",
  "Export the whole table, without pauses (terminal length 0).":
    "Exportez la table entière, sans pauses (terminal length 0).",
  "Line {i} is a command at a prompt of which no switch name can be read; its output was not read.":
    "La ligne {i} est une commande à une invite dont aucun nom de commutateur ne se lit ; sa sortie n’a pas été lue.",
  "Write the name before the command (sw-1#show mac address-table) and import the file again.":
    "Écrivez le nom avant la commande (sw-1#show mac address-table) et importez de nouveau le fichier.",
  "Line {i} stands in a table, but nothing shows which switch it is of; the table was not read.":
    "La ligne {i} se trouve dans une table, mais rien ne montre de quel commutateur elle est ; la table n’a pas été lue.",
  "Write the switch and its command above the table (sw-1#show mac address-table) and import the file again.":
    "Écrivez le commutateur et sa commande au-dessus de la table (sw-1#show mac address-table) et importez de nouveau le fichier.",
  "The file names more than {i} switches; those after are read but do not count as read.":
    "Le fichier nomme plus de {i} commutateurs ; les suivants sont lus, mais ne comptent pas comme lus.",
  "Split the file; if it is no list of switches, check where it comes from.":
    "Divisez le fichier ; si ce n’est pas une liste de commutateurs, vérifiez d’où il vient.",

  "Line {i}: {u}; it was not read.": "Ligne {i} : {u} ; elle n’a pas été lue.",
  "Check the line; if it is whole, export the file again.":
    "Vérifiez la ligne ; si elle est entière, exportez de nouveau le fichier.",
  "If it is whole, add a line end and import the file again; else export it again.":
    "Si elle est entière, ajoutez une fin de ligne et importez de nouveau le fichier ; sinon, exportez-le de nouveau.",
  "Import the log with its header lines (#separator, #fields, #types).":
    "Importez le journal avec ses lignes d’en-tête (#separator, #fields, #types).",
  "Times in this log are without year and zone (first at line {i}); its entries are read without a time, each once.":
    "Les heures de ce journal sont sans année ni fuseau (d’abord à la ligne {i}) ; ses entrées sont lues sans heure, une fois chacune.",
  "Times in this log are in local time without zone (first at line {i}); its entries are read without a time, each once.":
    "Les heures de ce journal sont locales, sans fuseau (d’abord à la ligne {i}) ; ses entrées sont lues sans heure, une fois chacune.",
  "Nothing; to have them dated, log in UTC with the year (RFC 3339) or in seconds since 1970.":
    "Rien ; pour qu’elles soient datées, tenez le journal en UTC avec l’année (RFC 3339) ou en secondes depuis 1970.",
  "Times of flows are in local time without zone (first at line {i}); the flows are read without them.":
    "Les heures des flux sont locales, sans fuseau (d’abord à la ligne {i}) ; les flux sont lus sans elles.",
  "Nothing; to have them dated, run nfdump with TZ=UTC and -o csv of version 1.7 (seconds since 1970), or say so in the file.":
    "Rien ; pour qu’ils soient datés, lancez nfdump avec TZ=UTC et -o csv de la version 1.7 (secondes depuis 1970), ou dites-le dans le fichier.",
  "A description at line {i}, and perhaps at others, held what looks like a credential; it was masked.":
    "Une description de la ligne {i}, et peut-être d’autres, contenait ce qui semble être une donnée d’accès ; elle a été masquée.",
  "Take it out of the server, and change the password: whoever has the file knows it.":
    "Retirez-la du serveur et changez le mot de passe : quiconque a le fichier le connaît.",
  "ClientId at line {i}, and perhaps at others, is no MAC address; such leases are read without it.":
    "ClientId de la ligne {i}, et peut-être d’autres, n’est pas une adresse MAC ; ces baux sont lus sans lui.",
  "Nothing; some clients identify themselves in another way.": "Rien ; certains clients s’identifient autrement.",
  "LeaseExpiryTime is written in the server's own time and order of day and month; it is kept as it stands and dates nothing.":
    "LeaseExpiryTime est écrit à l’heure du serveur et dans son ordre du jour et du mois ; il est gardé tel quel et ne date rien.",
  "Nothing; to have it dated, export it with ToUniversalTime() as yyyy-MM-ddTHH:mm:ssZ.":
    "Rien ; pour qu’il date, exportez-le avec ToUniversalTime() sous la forme yyyy-MM-ddTHH:mm:ssZ.",
  "The leases of DHCPv6 (ia-na, ia-ta, ia-pd; first at line {i}) are not read: they name no MAC address.":
    "Les baux DHCPv6 (ia-na, ia-ta, ia-pd ; d’abord à la ligne {i}) ne sont pas lus : ils ne nomment aucune adresse MAC.",
  "Nothing for decamp; IPv6 neighbours stand in the neighbour tables of routers.":
    "Rien pour decamp ; les voisins IPv6 sont dans les tables de voisins des routeurs.",
  "Times of the lease at line {i}, and perhaps of others, are in local time without offset; they were left out.":
    "Les heures du bail de la ligne {i}, et peut-être d’autres, sont locales, sans décalage ; elles ont été omises.",
  "Nothing; the leases are kept. With db-time-format default the file has times in UTC.":
    "Rien ; les baux sont gardés. Avec db-time-format default, le fichier a ses heures en UTC.",
  "The hardware address of the lease at line {i} is no Ethernet address; the lease was read without it.":
    "L’adresse matérielle du bail de la ligne {i} n’est pas une adresse Ethernet ; le bail a été lu sans elle.",
  "Check the lease; other links than Ethernet have other addresses.":
    "Vérifiez le bail ; d’autres liaisons qu’Ethernet ont d’autres adresses.",
  "The host that begins at line {i}, the last, has no end; it was not read.":
    "L’hôte qui commence à la ligne {i}, le dernier, n’a pas de fin ; il n’a pas été lu.",
  "The lease of {v} that begins at line {i}, the last, has no end; it was not read.":
    "Le bail de {v} qui commence à la ligne {i}, le dernier, n’a pas de fin ; il n’a pas été lu.",
  "Line {i} delegates a prefix, which is no address of a device; such rows are passed over.":
    "La ligne {i} délègue un préfixe, qui n’est pas l’adresse d’un appareil ; de telles lignes sont passées.",
  "{v} is an older generation of a lease file, as its ending says; newer leases stand in the file without it.":
    "{v} est une génération antérieure d’un fichier de baux, comme le dit sa terminaison ; les baux plus récents sont dans le fichier qui ne l’a pas.",
  "Import the current lease file too; each lease is dated.":
    "Importez aussi le fichier de baux actuel ; chaque bail est daté.",
  "Rows of a log of unknown fields (first at line {i}) are not read; conn, dns, ssl, http and dhcp are.":
    "Les lignes d’un journal aux champs inconnus (d’abord à la ligne {i}) ne sont pas lues ; conn, dns, ssl, http et dhcp le sont.",
  "Rows of the log {q} (first at line {i}) are not read; conn, dns, ssl, http and dhcp are.":
    "Les lignes du journal {q} (d’abord à la ligne {i}) ne sont pas lues ; conn, dns, ssl, http et dhcp le sont.",
  "Nothing for decamp; the other rows are read.": "Rien pour decamp ; les autres lignes sont lues.",
  "The columns username and password hold credentials (first at line {i}); they were dropped.":
    "Les colonnes username et password contiennent des données d’accès (d’abord à la ligne {i}) ; elles ont été écartées.",
  "Paths of requests hold credentials (first at line {i}); they were masked.":
    "Des chemins de requêtes contiennent des données d’accès (d’abord à la ligne {i}) ; elles ont été masquées.",
  "Nothing; decamp keeps no passwords. Change those that were logged.":
    "Rien ; decamp ne garde aucun mot de passe. Changez ceux qui ont été journalisés.",

  "The configuration has {i} characters; those over {i2} are not read.":
    "La configuration a {i} caractères ; ceux au-delà de {i2} ne sont pas lus.",
  "Split it, or import the part that names cameras.": "Divisez-la, ou importez la partie qui nomme des caméras.",
  "The configuration is not YAML at line {i} ({w}); what stands before is kept.":
    "La configuration n’est pas du YAML à la ligne {i} ({w}) ; ce qui précède est gardé.",
  "Check the file: it may be cut off.": "Vérifiez le fichier : il peut être coupé.",
  "The value at line {i}, the last, has no line end and may be cut; it was not read.":
    "La valeur de la ligne {i}, la dernière, n’a pas de fin de ligne et peut être coupée ; elle n’a pas été lue.",
  "If it is whole, add a line end and import the file again.":
    "Si elle est entière, ajoutez une fin de ligne et importez de nouveau le fichier.",
  "Values named {q} hold credentials; they were dropped unseen, first at line {i}.":
    "Les valeurs nommées {q} contiennent des données d’accès ; elles ont été écartées sans être regardées, d’abord à la ligne {i}.",
  "Treat the file itself as secret, and change the passwords if it was shared.":
    "Tenez le fichier lui-même pour secret, et changez les mots de passe s’il a été communiqué.",
  "The address of the camera {q} at line {i} held a user or password; it was masked.":
    "L’adresse de la caméra {q} à la ligne {i} contenait un utilisateur ou un mot de passe ; elle a été masquée.",
  "Treat the file itself as secret, and change the password if it was shared.":
    "Tenez le fichier lui-même pour secret, et changez le mot de passe s’il a été communiqué.",
  "{i} cameras have no address that can be read, the first {q} at line {i2}: a variable stands for it, or they are reached in another way. They are known by their names alone.":
    "{i} caméras n’ont pas d’adresse lisible, la première {q} à la ligne {i2} : une variable en tient lieu, ou on les atteint autrement. On ne les connaît que par leur nom.",
  "Put the addresses in the place of the variables, or list these cameras in a sheet.":
    "Mettez les adresses à la place des variables, ou énumérez ces caméras dans une feuille.",
};
