/** Sentences of how far an asset can be reached: English, and French beside it. The English is the code in the room that says it. */
export const EXPOSURE_SENTENCES: Readonly<Record<string, string>> = {
  "No answer at a public address was seen.": "Aucune réponse à une adresse publique n’a été vue.",
  "Nobody looked from outside: whether it answers from the internet is not known.":
    "Personne n’a regardé de l’extérieur : on ne sait s’il répond depuis internet.",
  "Its port mapping was read and maps nothing.": "Sa redirection de ports a été lue et ne redirige rien.",
  "Nobody read its port mapping or the router's: a forwarded port would not be seen here.":
    "Personne n’a lu sa redirection de ports ni celle du routeur : un port redirigé ne se verrait pas ici.",
  "Its cloud setting was read; nothing says that it is registered.":
    "Son réglage de nuage a été lu ; rien ne dit qu’il est inscrit.",
  "Nobody read whether it is registered with the maker's cloud.":
    "Personne n’a lu s’il est inscrit au nuage du fabricant.",
  "Traffic of it was seen, and no name of a maker's cloud in it.":
    "Son trafic a été vu, sans aucun nom de nuage d’un fabricant.",
  "Nobody watched its traffic: a session with the maker's cloud would not be seen here.":
    "Personne n’a observé son trafic : une session avec le nuage du fabricant ne se verrait pas ici.",
  "Its replies do not say that it is in factory state.": "Ses réponses ne disent pas qu’il est dans son état d’usine.",
  "Nobody read whether it is in factory state.": "Personne n’a lu s’il est dans son état d’usine.",
  "Something of its encryption was seen, and nothing against it that decamp looks at.":
    "Quelque chose de son chiffrement a été vu, et rien de ce que decamp regarde ne parle contre lui.",
  "Nobody saw a certificate of it, or which versions of TLS it speaks: how its encryption stands is not known.":
    "Personne n’a vu de certificat ni quelles versions de TLS il parle : on ne sait ce que vaut son chiffrement.",
  "Ports of it were asked, and no clear-text management was seen on them.":
    "Des ports ont été interrogés, et aucune gestion en clair n’y a été vue.",
  "Nobody asked its ports for clear-text management.": "Personne n’a cherché de gestion en clair sur ses ports.",
  "It answers discovery, and nothing shows that it does so across subnets.":
    "Il répond à la découverte, et rien ne montre qu’il le fait d’un sous-réseau à l’autre.",
  "Nobody saw a discovery answer of it.": "Personne n’a vu de réponse de découverte.",
  "It answers at the public address {0}; whether a firewall stands before it, nobody looked at from outside.":
    "Il répond à l’adresse publique {0} ; personne n’a regardé de l’extérieur si un pare-feu le protège.",
  "It answered at {0}, seen from the internet by {1}.": "Il a répondu à {0}, vu depuis internet par {1}.",
  "It answers a discovery protocol, meant for one local network, at the public address {0}.":
    "Il répond à un protocole de découverte, fait pour un seul réseau local, à l’adresse publique {0}.",
  "It answered discovery from a subnet that is not its own: it holds the address {0}.":
    "Il a répondu à la découverte depuis un sous-réseau qui n’est pas le sien : il porte l’adresse {0}.",
  "Traffic came to it from the public address {0}: unless it began that itself, something lets the internet in.":
    "Du trafic lui est venu de l’adresse publique {0} : à moins qu’il ne l’ait commencé lui-même, quelque chose laisse entrer internet.",
  "Its UPnP maps port {0} of the router to it.": "Son UPnP redirige vers lui le port {0} du routeur.",
  "Its UPnP maps {0} of the router to it.": "Son UPnP redirige vers lui {0} du routeur.",
  "UPnP is on in it: a router that allows it opens ports to it by itself.":
    "UPnP y est activé : un routeur qui le permet ouvre de lui-même des ports vers lui.",
  "It says that it is registered with {0}: whoever holds the account reaches it through the maker's cloud.":
    "Il dit être inscrit auprès de {0} : qui détient le compte l’atteint par le nuage du fabricant.",
  "Its use of the maker's cloud ({0}) is switched on; whether it is registered there is not said.":
    "L’usage du nuage du fabricant ({0}) y est activé ; il ne dit pas s’il y est inscrit.",
  "Its use of the maker's cloud ({0}) is switched off, by its own word.":
    "L’usage du nuage du fabricant ({0}) y est désactivé, selon ses propres dires.",
  "It asked for {0}, a name of a maker's cloud. It tried; that it succeeded is not shown.":
    "Il a demandé {0}, un nom du nuage d’un fabricant. Il a essayé ; rien ne montre qu’il y est parvenu.",
  "It spoke to {0}, a maker's cloud.": "Il a parlé à {0}, le nuage d’un fabricant.",
  "It spoke to the public address {0}; whose that is was not seen.":
    "Il a parlé à l’adresse publique {0} ; on n’a pas vu à qui elle est.",
  "It is in factory state: no administrator password has ever been set, and the first to come sets it.":
    "Il est dans son état d’usine : aucun mot de passe d’administrateur n’a jamais été choisi, et le premier venu le choisit.",
  "It is activated, by its own word: an administrator password has been set.":
    "Il est activé, selon ses propres dires : un mot de passe d’administrateur a été choisi.",
  "It still speaks {0}.": "Il parle encore {0}.",
  "Its certificate vouches for itself: nobody can tell it from an impostor's.":
    "Son certificat se porte garant de lui-même : personne ne peut le distinguer de celui d’un imposteur.",
  "Its certificate is weak: its key has {0} bits.": "Son certificat est faible : sa clé a {0} bits.",
  "Its certificate is weak: it is signed with {0}.": "Son certificat est faible : il est signé avec {0}.",
  "Its certificate ended on {0}.": "Son certificat a expiré le {0}.",
  "Port {0} is open, where HTTP is spoken without encryption; what answers there was not seen.":
    "Le port {0} est ouvert, où HTTP se parle sans chiffrement ; ce qui y répond n’a pas été vu.",
  "It can be managed over HTTP without encryption.": "Il peut être géré par HTTP, sans chiffrement.",
  "Telnet is open.": "Telnet est ouvert.",
  "Telnet is open on port {0}.": "Telnet est ouvert sur le port {0}.",
  "FTP is open.": "FTP est ouvert.",
  "FTP is open on port {0}.": "FTP est ouvert sur le port {0}.",
  "Of {0} more assets nothing was observed or computed; that is not to say that nothing reaches them (--all).":
    "De {0} autres actifs rien n’a été observé ni déduit ; ce n’est pas dire que rien ne les atteint (--all).",
};
