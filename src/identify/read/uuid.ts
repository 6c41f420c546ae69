/** The end of a UUID that may be a MAC address: its last group, as `uuid:…-4419b6000001` and what UPnP writes behind it. */
const LAST_GROUP = /^(?:urn:)?(?:uuid:)?[\w-]{1,64}-([0-9a-f]{12})(?:::|$)/i;

/**
 * The last twelve digits of the UUID by which a device answers discovery: many make it of their MAC address, which RFC 9562, section 5.1
 * allows and nothing shows, so that it is no identity. Undefined where it ends otherwise.
 */
export const endOfUuid = (text: string): string | undefined =>
  text.includes("-") ? LAST_GROUP.exec(text)?.[1] : undefined;
