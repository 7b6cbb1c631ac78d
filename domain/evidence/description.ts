import { z } from "zod";
import { REASON_LIMIT, TITLE_LIMIT } from "#domain/evidence/limits.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";

/** What sort of document an evidence item is. */
export const EVIDENCE_KINDS = [
  "policy",
  "procedure",
  "test_report",
  "log",
  "contract",
  "training_record",
  "correspondence",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Who may read an item, from fewest to most: the company's own people always may. */
export const READERS = ["company", "auditor", "public"] as const;
export type Readers = (typeof READERS)[number];

/** What is said of an evidence item, apart from its bytes. Days are those it is effective for, not the day it came. */
export interface EvidenceDescription {
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly effectiveFrom: CalendarDate;
  /** Null while it goes on being in force. */
  readonly effectiveTo: CalendarDate | null;
  /** The first day on which it is no proof any more; null where it has none. */
  readonly expiresOn: CalendarDate | null;
  readonly readers: Readers;
  /** What it supports: commitments by key, "figure:KEY", "promise:KEY". */
  readonly supports: readonly string[];
}

const Day = (message: string) => z.custom<CalendarDate>((text) => CalendarDate.safeParse(text).success, message);
const DayOrNone = (message: string) => z.union([z.literal("").transform(() => null), Day(message)]);

/**
 * The description as a form sends it.
 *
 * Refuses at its field: no title or one over 200 characters, an unknown kind, a day that does not exist, an end before
 * the beginning, an expiry that is not after the beginning, nothing supported, and an item for everybody of which
 * nobody said that it gives nothing away.
 */
export const EvidenceDescriptionSent = z
  .strictObject({
    title: z
      .string()
      .normalize("NFC")
      .trim()
      .min(1, "Give the document a title")
      .refine((title) => [...title].length <= TITLE_LIMIT, `Use at most ${TITLE_LIMIT} characters`)
      .refine((title) => !/[\p{Cc}\p{Cs}]/u.test(title), "Use one line of plain text"),
    kind: z.enum(EVIDENCE_KINDS, "Choose what sort of document it is"),
    effectiveFrom: Day("Give the first day that it is about, such as 2027-01-12"),
    effectiveTo: DayOrNone("Give a day that exists, such as 2027-03-31, or leave it empty"),
    expiresOn: DayOrNone("Give a day that exists, such as 2028-01-12, or leave it empty"),
    readers: z.enum(READERS, "Choose who may read it"),
    supports: z.array(z.string().min(1)).min(1, "Tick at least one thing that it supports"),
    /** "yes" where somebody said of an item for everybody that it gives nothing away. */
    givesNothingAway: z.enum(["", "yes"]),
  })
  .superRefine((sent, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (sent.effectiveTo !== null && sent.effectiveTo < sent.effectiveFrom) {
      wrong("effectiveTo", "The last day lies before the first");
    }
    if (sent.expiresOn !== null && sent.expiresOn <= sent.effectiveFrom) {
      wrong("expiresOn", "It cannot expire before it begins");
    }
    if (sent.readers === "public" && sent.givesNothingAway !== "yes") {
      wrong("givesNothingAway", "Say that you read it as a stranger would and that it gives nothing away");
    }
  })
  .transform(
    ({ givesNothingAway: _, ...description }): EvidenceDescription => ({
      ...description,
      supports: [...new Set(description.supports)].toSorted(),
    }),
  );

/** Why an item is withdrawn, in the company's words. */
export const WithdrawalReason = z
  .string()
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim())
  .pipe(
    z
      .string()
      .min(1, "Say why it is withdrawn")
      .refine((text) => [...text].length <= REASON_LIMIT, `Use at most ${REASON_LIMIT} characters`)
      .refine((text) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text), "Use plain text"),
  );
