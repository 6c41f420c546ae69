/** A list of hardware has one row a device; a camera report has one row a channel. */
export type Kind = "hardware" | "cameras";

/** Which list has these columns (plain headers); undefined when it is none. */
export function kindOf(names: ReadonlySet<string>): Kind | undefined {
  const has = (...some: readonly string[]): boolean => some.some((name) => names.has(name));
  if (has("hardwareaddress") && has("drivernumber", "hardwaredriverid", "driverdisplayname", "drivergroup"))
    return "hardware";
  const camera = has("cameraname", "name") && has("hardwarename", "hardwareid") && has("address");
  return camera && has("recordername", "recorderid", "recorderhostname") ? "cameras" : undefined;
}

/** Columns that become facts; a report of newer tools spells some of them in another way. */
export const READ = new Set(
  (
    "hardwarename hardwareaddress macaddress address mac cameraname name channel hardwareid model serialnumber firmware " +
    "firmwareversion"
  ).split(" "),
);

/** Columns that are kept as notes under their header: what the system was told to use, and what it thinks of the device. */
const NOTES = new Set(
  (
    "drivernumber driverdisplayname drivergroup driver hardwaredriverid recordingservername recordingserverid recordername " +
    "recorderhostname grouppath configurationid enabled state oldestimageutc latestimageutc description location"
  ).split(" "),
);

export const isNote = (name: string): boolean => NOTES.has(name) || name.startsWith("custom");

/** How the system records, not what it records from. */
export const IGNORED = new Set(
  (
    "lastmodified cameraid id recorderid recorderuri shortname livestream livecodec liveresolution livefps livestreamname " +
    "livestreammode recordingstream recordingcodec recordingresolution recordingfps isstarted isrecording isrunning " +
    "isinoverflow isindbrepair errorwritinggop errornotlicensed errornoconnection statustime httpsenabled httpsport " +
    "snapshot displayname storagename storage storagepath recordedvideosize usedspaceingb mediadatabasebegin mediadatabaseend"
  ).split(" "),
);
