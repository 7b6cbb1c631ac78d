import { type ItemState, scannedWords, statesOf, stateWords } from "#app/(desk)/evidence/item-words.ts";
import { partTitle } from "#app/(desk)/part-titles.ts";
import type { DeskPart, DeskReport } from "#db/queries/desk-report.ts";
import { ageWarnings } from "#domain/evidence/age.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "#domain/evidence/description.ts";
import { effectiveWords } from "#domain/evidence/effective-words.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { evidenceKindWords, fileWords, readersWords } from "#domain/evidence/kind-words.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { periodOf } from "#domain/framework/period.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";
import { sectionPath } from "#domain/report/section-path.ts";
import { typedDay } from "#domain/report/section-texts.ts";

/** What sorts of proof a room holds: documents, and procedures that are attested and not shown. */
export const ROOM_KINDS = [...EVIDENCE_KINDS, "attestation"] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** One piece of proof as the room's table shows it. */
export interface RoomRow {
  readonly key: string;
  /** What people call it: "E3", "A1". */
  readonly name: string;
  readonly title: string;
  /** Its page, below the report. */
  readonly path: string;
  readonly kind: RoomKind;
  /** The days it is about; null while they are not given. */
  readonly effective: string | null;
  readonly states: readonly ItemState[];
  /** What is odd about it, in words. */
  readonly odd: readonly string[];
  readonly supports: readonly string[];
  readonly readers: string;
  /** Who brought it as it stands, and when; null where nobody is known. */
  readonly from: { readonly byName: string; readonly at: Instant } | null;
  /** What its bytes are and how they were scanned, or that it has none. */
  readonly about: readonly string[];
}

/** What sort of proof it is, in words. */
export function roomKindWords(kind: RoomKind): string {
  return kind === "attestation" ? "Attested procedure" : evidenceKindWords(kind);
}

/** Every document that was ever handed in for a report, in the order it came. */
export function documentRows({ evidence, draft }: DeskReport): readonly RoomRow[] {
  const period = periodOf(draft.period);
  return evidence.map((item) => {
    const { description, file } = item;
    const states = statesOf(item, period, draft.today);
    return {
      key: item.id,
      name: evidenceName(item),
      title: description.title,
      path: `evidence/${evidenceName(item)}`,
      kind: description.kind satisfies EvidenceKind,
      effective: effectiveWords(description),
      states,
      odd: states.flatMap((state) => stateWords(state, description) ?? []),
      supports: description.supports,
      readers: readersWords(description.readers),
      from: file,
      about: [`${fileWords(file.type, file.size)}, version ${file.version}`, scannedWords(file.scanners)],
    };
  });
}

/** What a report attests without showing it, in its order. It has no bytes: its words are all there is of it. */
export function attestationRows(report: DeskReport): readonly RoomRow[] {
  const attested = report.parts.filter((part) => part.section.kind === "attestation" && !isBlankPart(part));
  return attested.map((part) => {
    const text = (field: string) => part.standing[field]?.value.trim() ?? "";
    const days = { effectiveFrom: typedDay(text("from")), effectiveTo: typedDay(text("to")), expiresOn: null };
    const states = statesOfAttestation(part, days, report);
    const commitment = text("commitment");
    return {
      key: part.section.section,
      name: `A${part.section.section.replace(/^.*:/, "")}`,
      title: text("performedBy") === "" ? partTitle(part.section, report) : `By ${text("performedBy")}`,
      path: sectionPath(part.section.section),
      kind: "attestation",
      effective: days.effectiveFrom === null ? null : effectiveWords({ ...days, effectiveFrom: days.effectiveFrom }),
      states,
      odd: states.flatMap((state) => stateWords(state, days) ?? []),
      supports: commitment === "" ? [] : [commitment],
      readers: readersWords("public"),
      from: part.lastChange === null ? null : { byName: part.lastChange.by, at: part.lastChange.at },
      about: ["Not shown to anybody; read where it is published, so no reading of it is noted"],
    };
  });
}

interface AttestedDays {
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveTo: CalendarDate | null;
  readonly expiresOn: null;
}

function statesOfAttestation(
  { status }: DeskPart,
  { effectiveFrom, ...days }: AttestedDays,
  { draft }: DeskReport,
): readonly ItemState[] {
  if (effectiveFrom === null || status !== "completed") return ["unfinished"];
  const warnings = ageWarnings({ ...days, effectiveFrom }, periodOf(draft.period), draft.today);
  return warnings.length === 0 ? ["standing"] : warnings;
}
