import { openPatterns } from "./patterns.ts";

/** The sentence of a data pack that was not used (app/data-state.ts). */
export const PACK_REFUSED = "The {0} pack {1} was not used: it {2}; {3}.";

/** Why a data pack was refused and what to do, as edge/packs says it, with the French. */
export const REFUSALS: Readonly<Record<string, string>> = {
  "is no data pack: its first line is not a header that decamp writes":
    "ce n’est pas un lot de données, car sa première ligne n’est pas un en-tête que decamp écrit",
  "name a pack made by decamp data export": "nommez un lot fait par decamp data export",
  "is not signed": "il n’est pas signé",
  "ask for a signed pack: decamp uses no other": "demandez un lot signé, car decamp n’en emploie pas d’autre",
  "is signed with the key {k}, which nobody here trusts":
    "il est signé avec la clé {k}, à laquelle personne ici ne fait confiance",
  "check the key with its sender by another way, then import with --trust KEY.pem":
    "vérifiez la clé avec son expéditeur par une autre voie, puis importez avec --trust CLÉ.pem",
  "does not agree with its signature: its header was changed after signing":
    "il ne concorde pas avec sa signature, car son en-tête a été changé après la signature",
  "fetch it again from its sender": "obtenez-le de nouveau de son expéditeur",
  "does not unpack to the size that was signed: its contents were changed, cut or blown up":
    "il ne se décompresse pas à la taille signée, car son contenu a été changé, coupé ou gonflé",
  "does not agree with its hash: its contents were changed after signing":
    "il ne concorde pas avec son empreinte, car son contenu a été changé après la signature",
  "holds another kind than its name says": "il contient autre chose que ce que dit son nom",
  "import it again": "importez-le de nouveau",
  "is no regular file": "ce n’est pas un fichier ordinaire",
  "name the pack itself: links are not followed": "nommez le lot lui-même, car les liens ne sont pas suivis",
  "holds {n} of {n2} books in a form that this version of decamp does not read":
    "il contient {n} livres sur {n2} sous une forme que cette version de decamp ne lit pas",
  "import a pack that this version exports, or use the version that made it":
    "importez un lot qu’exporte cette version, ou employez la version qui l’a fait",
  "is larger than 512 MiB": "il dépasse 512 Mio",
  "name a data pack": "nommez un lot de données",
};

let read: ((text: string) => string | undefined) | undefined;

/** The reason or the remedy of a refusal in French. */
export function refusalInFrench(text: string): string | undefined {
  read ??= openPatterns(REFUSALS, {
    k: { english: "[0-9a-f]{32}", french: (key) => key },
    n: { english: "[0-9]+", french: (count) => count },
  });
  return read(text);
}
