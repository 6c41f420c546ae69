/** What stands in the place of a credential. */
export const MASK = "***";

const URL_START = "://";
/**
 * Names of query parameters that carry credentials in camera URLs and logs; `auth` is base64 of user and password, unless a mail
 * server lists with it how one may log in (RFC 4422).
 */
const QUERY =
  /([?&;,\s]|^)(password|passwd|passphrase|pwd|pass|pw|auth(?!=(?:plain|login|cram-|digest-|scram-|ntlm|gssapi|external|anonymous|x?oauth))|token)=[^&;\s"'#]+/gi;
const HEADER = /\b((?:proxy-)?authorization)[ \t]*:[ \t]*[^\r\n]+/gi;
/** A cheap look first: most names are none of these. */
const MAY_NAME = /pass|pw|p\/w|mdp|m\.d\.p|secret|authoriz|credential/i;
const PASSWORD_NAME =
  /^(?:.*[^\p{L}])?(?:pass(?:word|wd|phrase|code)?|pwd|pw|p\/w|mots? ?(?:de|d')? ?passe|mdp|m\.d\.p\.?|secret|authorization|credentials?)(?:[^\p{L}].*)?$/iu;

/** Whether a field of this name holds a password: `password`, `ADMIN_PWD`, `Mot de passe`. */
export function namesPassword(name: string): boolean {
  return MAY_NAME.test(name) && PASSWORD_NAME.test(name.slice(0, 256).replace(/([a-z])([A-Z])/g, "$1_$2"));
}

/** Beside passwords, what opens a door or a session; words that mean other things in the headers of sheets. */
const SECRET_KEY = /(?:^|[^a-z])(?:token|api_?key|psk|pin|community(?:_?string)?|session(?:_?id)?|cookies?)$/i;

/** Whether a key of JSON that belongs to no form holds a secret. */
export const namesSecretKey = (name: string): boolean =>
  namesPassword(name) ||
  SECRET_KEY.test(
    name
      .slice(0, 256)
      .replace(/([a-z])([A-Z])/g, "$1_$2")
      .replaceAll("-", "_"),
  );

/**
 * The text with credentials masked: user and password of a URL, `password=` and its like in a query, the value of an
 * `Authorization` header. The same string when there are none.
 */
export function maskCredentials(text: string): string {
  const urls = text.includes("@") && text.includes(URL_START) ? maskUrls(text) : text;
  const queries = urls.includes("=") ? urls.replace(QUERY, `$1$2=${MASK}`) : urls;
  return queries.includes(":") ? queries.replace(HEADER, `$1: ${MASK}`) : queries;
}

/** Masks what stands between `://` and the last `@` of the same word, when it reads as user or user:password. Linear. */
function maskUrls(text: string): string {
  let masked = "";
  let from = 0;
  let end = -1;
  let at = -1;
  for (;;) {
    const start = text.indexOf(URL_START, from);
    if (start === -1) return masked + text.slice(from);
    const word = start + URL_START.length;
    if (word > end) {
      end = endOfWord(text, word);
      at = text.lastIndexOf("@", end);
    }
    const holds = at >= word && readsAsUserInfo(text.slice(word, at));
    masked += text.slice(from, word) + (holds ? `${MASK}@` : "");
    from = holds ? at + 1 : word;
  }
}

function endOfWord(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 34 || code === 39 || code === 60 || code === 62) return at - 1;
  }
  return text.length - 1;
}

/** `user`, `user:pass`, also with a `/` in the password; not `host/path` nor `host:80/path`, whose `@` is part of a path. */
function readsAsUserInfo(part: string): boolean {
  const slash = part.indexOf("/");
  if (slash === -1) return true;
  const colon = part.indexOf(":");
  return colon !== -1 && colon < slash && !/^\d{1,5}$/.test(part.slice(colon + 1, slash));
}
