import type { KeptField } from "#app/(desk)/draft-form/autosave.ts";

/** Whose words they are, and of which section. Another person at the same browser asks under another name. */
export interface KeptPlace {
  readonly personId: string;
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
  readonly section: string;
}

/** Keeps words on this device until the register has them; false when the device does not let us. */
export function keep(place: KeptPlace, field: string, kept: KeptField): boolean {
  try {
    localStorage.setItem(nameOf(place, field), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets words that the register has, or that their writer does not want. */
export function forget(place: KeptPlace, field: string): void {
  try {
    localStorage.removeItem(nameOf(place, field));
  } catch {
    return;
  }
}

/** The words that this device keeps of a section, by field. */
export function keptWords(place: KeptPlace): ReadonlyMap<string, KeptField> {
  const start = nameOf(place, "");
  const found = new Map<string, KeptField>();
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const name = localStorage.key(at) ?? "";
      const kept = name.startsWith(start) ? readKept(localStorage.getItem(name)) : null;
      if (kept !== null) found.set(name.slice(start.length), kept);
    }
  } catch {
    return found;
  }
  return found;
}

/** What was written under our name; null for what we did not write so. */
export function readKept(text: string | null): KeptField | null {
  if (text === null) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== "object" || read === null) return null;
  const { value, base, basedOn, at, attempt } = { value: 0, base: 0, basedOn: 0, at: 0, attempt: null, ...read };
  if (typeof value !== "string" || typeof base !== "string" || typeof at !== "string") return null;
  return Number.isInteger(basedOn) ? { value, base, basedOn, at, attempt: readAttempt(attempt) } : null;
}

function readAttempt(read: unknown): KeptField["attempt"] {
  if (typeof read !== "object" || read === null) return null;
  const { value, basedOn, key } = { value: 0, basedOn: 0, key: 0, ...read };
  const isWhole = typeof value === "string" && Number.isInteger(basedOn) && typeof key === "string";
  return isWhole ? { value, basedOn, key } : null;
}

function nameOf({ personId, programme, organisation, period, section }: KeptPlace, field: string): string {
  return ["register-kept", personId, programme, organisation, period, section, field].join("/");
}
