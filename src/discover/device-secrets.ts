import { MASK } from "./credentials.ts";

/** What a setting of such a name holds when it is no password. */
const FLAG = /^(?:true|false|yes|no|on|off|null|undefined|none|[01]|\*+)$/i;

/** Puts a mask in the place of a value, unless it is a setting or masked already. */
export const maskValueAfter = (_all: string, before: string, value: string): string =>
  `${before}${FLAG.test(value) ? value : MASK}`;

/** `enable secret 5 …`, `username bob secret 0 …`, `password 7 …`: lines of a switch's configuration. */
const SETTING =
  /((?<![\w-])(?:enable[ \t]{1,4}(?:secret|password)|(?:secret|password)[ \t]{1,4}\d)[ \t]{1,4}(?:\d[ \t]{1,4})?)([^\s"'<>,;]{1,512})/gi;
/** `username bob secret …`, and a line of nothing but `password …`: what a device says to a person has more words. */
const OF_USER =
  /((?<![\w-])username[ \t]{1,4}(?!and\b|or\b)\S{1,64}(?:[ \t]{1,4}privilege[ \t]{1,4}\d{1,2})?[ \t]{1,4}(?:secret|password)[ \t]{1,4})([^\s"'<>,;]{1,512})/gi;
const LINE = /(^[ \t]{0,8}(?:password|secret)[ \t]{1,4})([^\s"'<>,;]{1,512})(?=[ \t]{0,8}\r?$)/gim;
const SHARED_KEY =
  /((?<![\w-])(?:(?:tacacs|radius)-server[ \t]{1,4}key|crypto[ \t]{1,4}isakmp[ \t]{1,4}key|wpa-psk[ \t]{1,4}(?:ascii|hex))[ \t]{1,4}(?:\d[ \t]{1,4})?)([^\s"'<>,;]{1,512})/gi;
/** `admin:password@10.0.0.5` without a scheme; other words before a colon are schemes too. */
const LOGIN = /((?<![\w./:])(?:admin|root|user|operator|service|viewer|guest|supervisor):)([^\s@/:]{1,128})(?=@)/gi;
const COMMUNITY = /((?<![\w-])snmp-server[ \t]{1,4}community[ \t]{1,4})([^\s"'<>,;]{1,512})/gi;
const HEADER = /((?<![\w-])x-(?:auth-token|access-token|api-key)[ \t]{0,8}:[ \t]{0,8})([^\r\n]+)/gi;
/** `rtsp:\/\/user:password@` within JSON, `rtsp%3A%2F%2Fuser%3Apassword%40` within a query. */
const ESCAPED = /(:\\\/\\\/)([^\s"'<>\\/@:]{0,128}:[^\s"'<>@]{1,256})(?=@)/g;
const ENCODED = /(%3a%2f%2f)([^\s"'<>@&%]{0,128}%3a[^\s"'<>@&]{1,256}?)(?=%40)/gi;
const PRIVATE_KEY = /(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)([^-]{1,16384})/g;

/** The text of a device, or of a person who copied one, without the secrets of its configuration. Linear; twice is once. */
export const maskSettings = (text: string): string =>
  text
    .replace(SETTING, maskValueAfter)
    .replace(COMMUNITY, maskValueAfter)
    .replace(OF_USER, maskValueAfter)
    .replace(LINE, maskValueAfter)
    .replace(SHARED_KEY, maskValueAfter)
    .replace(LOGIN, maskValueAfter)
    .replace(HEADER, maskValueAfter)
    .replace(ESCAPED, maskValueAfter)
    .replace(ENCODED, maskValueAfter)
    .replace(PRIVATE_KEY, maskValueAfter);
