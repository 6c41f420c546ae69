import type { Sign } from "./match/sign.ts";

/** What a grammar infers from a value. Nothing here was stated by the device: every field is marked by standing here. */
export interface Inferred {
  readonly model?: string;
  /** Channels of a recorder, where its model is known from elsewhere. */
  readonly channels?: number;
  /** A day, or a year and month. */
  readonly madeOn?: string;
  /** The short serial that the maker's cloud applications show. */
  readonly short?: string;
  readonly family?: string;
  readonly class?: string;
  readonly version?: string;
  /** As the maker writes it. */
  readonly build?: string;
  readonly builtOn?: string;
}

/** Reads the groups of a grammar's match. `knownModel` is the model as another source states it. */
export function inferredBy(sign: Sign, family: string | undefined, knownModel?: string): Inferred {
  const { model, short, version, build, ...rest } = sign.inferred ?? {};
  const channels = model === undefined || knownModel === undefined ? undefined : channelsIn(model, knownModel);
  return defined({
    model: channels === undefined ? model : knownModel,
    channels,
    madeOn: madeOnIn(sign.inferred ?? {}),
    short,
    family: rest["family"] ?? family,
    class: sign.class,
    version,
    build,
    builtOn: build === undefined ? undefined : builtOnIn(build),
  });
}

/**
 * The channel count of a recorder's serial stands between model and date without a mark: two digits that are left when the
 * model as stated elsewhere is taken away (protocol notes, serial numbers). Never split by guess: DS-7216HQHI-K1 ends in a digit.
 */
function channelsIn(before: string, knownModel: string): number | undefined {
  const model = knownModel.trim().toUpperCase();
  if (model === "" || !before.toUpperCase().startsWith(model)) return undefined;
  const rest = before.slice(model.length);
  return /^\d{2}$/.test(rest) ? Number(rest) : undefined;
}

const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** The day that a serial says the device was made; a year and month where the grammar holds no day. */
export function madeOnIn({ date, year, month }: Readonly<Record<string, string>>): string | undefined {
  const day = COMPACT_DAY.exec(date ?? "");
  if (day !== null && isDay(day)) return `${day[1]}-${day[2]}-${day[3]}`;
  // Months are written 1 to 9, A, B, C.
  const monthNumber = month === undefined ? Number.NaN : Number.parseInt(month, 13);
  if (year === undefined || !/^\d{2}$/.test(year) || !(monthNumber >= 1 && monthNumber <= 12)) return undefined;
  return `20${year}-${String(monthNumber).padStart(2, "0")}`;
}

/** The day of a build written YYMMDD or YYYYMMDD. */
function builtOnIn(build: string): string | undefined {
  const digits = build.replaceAll("-", "");
  const day = COMPACT_DAY.exec(digits.length === 6 ? `20${digits}` : digits);
  return day !== null && isDay(day) ? `${day[1]}-${day[2]}-${day[3]}` : undefined;
}

function isDay(compact: RegExpExecArray): boolean {
  const [year, month, day] = [Number(compact[1]), Number(compact[2]), Number(compact[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 2005 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function defined<T extends object>(fields: { readonly [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
