export type Property = "model" | "serial" | "firmware" | "brand" | "name" | "class" | "build";

/** Which fields state which property, nearest to the device first. */
const STATEMENTS: Readonly<Record<Property, readonly string[]>> = {
  model: [
    "isapi.model",
    "vapix.prodnbr",
    "vapix.prodshortname",
    "dhip.devicetype",
    "cgi.model",
    "cgi.devicetype",
    "cgi.type",
    "cgi.prodnbr",
    "cgi.modelname",
    "cgi.devicemodel",
    "cgi.device-type",
    "cgi.productname",
    "cgi.system_info_modelname",
    "sadp.devicedescription",
    "onvif.model",
    "wsd.hardware",
    "discovery.model",
    "upnp.modelnumber",
    "upnp.modelname",
    "stated.model",
  ],
  serial: [
    "isapi.serialnumber",
    "sadp.devicesn",
    "vapix.serialnumber",
    "dhip.serialno",
    "cgi.serialnumber",
    "cgi.serialno",
    "cgi.sn",
    "cgi.system_info_serialnumber",
    "onvif.serial",
    "discovery.serial",
    "upnp.serialnumber",
    "stated.serial",
  ],
  firmware: [
    "isapi.firmwareversion",
    "sadp.softwareversion",
    "vapix.version",
    "dhip.version",
    "cgi.version",
    "cgi.firmwareversion",
    "cgi.firmwarever",
    "cgi.system_info_firmwareversion",
    "onvif.firmware",
    "discovery.firmware",
    "stated.firmware",
  ],
  brand: [
    "onvif.manufacturer",
    "isapi.manufacturer",
    "dhip.vendor",
    "cgi.vendor",
    "cgi.brand",
    "cgi.manufacturer",
    "vapix.brand",
    "upnp.manufacturer",
    "stated.brand",
    "stated.maker",
  ],
  build: ["isapi.firmwarereleaseddate"],
  name: ["stated.name", "isapi.devicename", "dhip.machinename", "discovery.name"],
  class: [
    "isapi.devicetype",
    "dhip.deviceclass",
    "sadp.devicedescription",
    "channel.class",
    "discovery.class",
    "stated.class",
  ],
};

/** What joining or a document says, after all that the device itself states. */
export const STATED_RANK = 99;
/** After what its management interface says, before what a document says. */
export const OWN_WORDS_RANK = STATEMENTS.class.indexOf("stated.class") - 0.5;

/** What a device says in words of itself (fields.ts). */
export const SELF_FIELD = "self";
/** Words beside which the name of a house of many goods means its cameras. */
export const CAMERA_FIELD = "self.camera";
const ENVELOPE_FIELD = "onvif.soap-prefixes";

const WRITTEN_FIELDS = new Set(["stated.brand", "stated.maker", "stated.model"]);

/** What a field is for, beside the signs that its value may show. */
export interface FieldUse {
  readonly states: readonly (readonly [Property, rank: number])[];
  readonly isMac: boolean;
  readonly isMacHint: boolean;
  /** It tells SOAP libraries apart. */
  readonly isEnvelope: boolean;
  /** People write a house and a model into it together. */
  readonly isWritten: boolean;
}

/** Fields in which something states its own MAC address. */
export const STATED_MAC_FIELDS: readonly string[] = [
  "isapi.macaddress",
  "sadp.mac",
  "onvif.mac",
  "dhip.mac",
  "cgi.mac",
  "wsd.mac",
  "discovery.mac",
  "stated.mac",
];
const MAC_FIELDS: readonly string[] = ["realm.mac", ...STATED_MAC_FIELDS];
/** Digits that may be a MAC address. */
const MAC_HINT_FIELD = "uuid.mac";

/** Every field that is of use; all others only show signs. */
export const FIELD_USES: ReadonlyMap<string, FieldUse> = fieldUses();

function fieldUses(): ReadonlyMap<string, FieldUse> {
  const states = new Map<string, [Property, number][]>();
  for (const [property, fields] of Object.entries(STATEMENTS) as [Property, readonly string[]][])
    fields.forEach((field, rank) => states.set(field, [...(states.get(field) ?? []), [property, rank]]));
  const names = new Set([...states.keys(), ...MAC_FIELDS, MAC_HINT_FIELD, ENVELOPE_FIELD]);
  return new Map(
    [...names].map((field) => [
      field,
      {
        states: states.get(field) ?? [],
        isMac: MAC_FIELDS.includes(field),
        isMacHint: field === MAC_HINT_FIELD,
        isEnvelope: field === ENVELOPE_FIELD,
        isWritten: WRITTEN_FIELDS.has(field),
      },
    ]),
  );
}
