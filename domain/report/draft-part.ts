import { type CarryOver, isUnreviewed } from "#domain/report/carried.ts";
import { type FieldVersion, type StandingField, standingField } from "#domain/report/draft.ts";
import { chosenKeys } from "#domain/report/offered.ts";
import type { PartSection } from "#domain/report/sections.ts";

/** A section that is not the answer to a commitment, while it is being written: every field of it, as typed. */
export interface DraftPart {
  readonly section: PartSection;
  readonly standing: Readonly<Record<string, StandingField>>;
  /** Whether it is word for word what was carried over from the last report, and nobody has looked at it since. */
  readonly isUnreviewed: boolean;
}

/** A part from all stored versions of its fields; of what was ticked, as much as is still offered. */
export function partFrom(section: PartSection, history: readonly FieldVersion[], carried: CarryOver | null): DraftPart {
  const standing = Object.entries(section.fields).map(([field, { kind, choices = [] }]) => {
    const stands = standingField(history, field);
    const offered = choices.map((key) => ({ key, name: key }));
    return [field, kind === "keys" ? { ...stands, value: chosenKeys(stands.value, offered).join("\n") } : stands];
  });
  return { section, standing: Object.fromEntries(standing), isUnreviewed: isUnreviewed(history, carried) };
}

/**
 * The texts of a part, by field.
 *
 * Shape: one for each of `fields`, so that whoever names them has them all.
 */
export function textsIn<Name extends string>(
  { standing }: Pick<DraftPart, "standing">,
  fields: Readonly<Record<Name, unknown>>,
): Readonly<Record<Name, string>> {
  const texts = Object.keys(fields).map((field) => [field, standing[field]?.value ?? ""]);
  // `fromEntries` forgets which names there are; these are exactly the names of `fields`.
  return Object.fromEntries(texts) as Readonly<Record<Name, string>>;
}

/** Whether nobody wrote anything in a part; to call an empty part finished is no text. */
export function isBlankPart({ standing }: Pick<DraftPart, "standing">): boolean {
  return Object.entries(standing).every(([field, { value }]) => field === "finished" || value.trim() === "");
}
