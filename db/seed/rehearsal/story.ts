import type { Answer } from "#db/seed/rehearsal/answer.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** A made-up signatory and everything it does in the practice programme, counted in its own periods. */
export interface CompanyStory {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly kinds: WrittenDocument<"organisation_listed">["kinds"];
  readonly zone: string;
  readonly cadence: WrittenDocument<"signatory_joined">["cadence"];
  readonly products: readonly Omit<WrittenDocument<"product_listed">, "organisation">[];
  readonly notAdopted: readonly string[];
  readonly people: Team;
  /** A commitment that it withdrew from on its own; left out where it did not. */
  readonly withdrawal?: WithdrawalStory;
  /** The periods that are over, oldest first; the last of them is the latest on the day the story is told. */
  readonly periods: readonly PeriodStory[];
  /** What was answered to each commitment, oldest first: one answer for every period that was filed or is drafted. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
}

/** A withdrawal from a commitment, some days into the nth period, counted from 0. */
interface WithdrawalStory {
  readonly commitment: string;
  readonly nth: number;
  readonly day: number;
  readonly reason: string;
}

/** Who works on a company's reports. Only where `signsIn` is there a button for them on the sign-in page. */
interface Team {
  readonly signsIn: boolean;
  readonly editors: readonly Colleague[];
  readonly officer: Colleague & { readonly title: string };
  readonly administrator: Colleague | null;
}

interface Colleague {
  readonly name: string;
  readonly email: string;
}

/**
 * What became of one period.
 *
 * Units: `day` counts days after the period's last day. Reports fall due on the last day of the month that follows.
 */
export type PeriodStory =
  | { readonly kind: "filed"; readonly day: number; readonly extension?: ExtensionStory }
  | { readonly kind: "waived"; readonly day: number; readonly ground: string }
  | { readonly kind: "silent" }
  /** Some answers are written, nothing is handed over. */
  | { readonly kind: "drafted" }
  /** Nobody has begun; kept fillable, by an extension where the due date is gone or near. */
  | { readonly kind: "open"; readonly ground: string };

/** More time, granted some days after the period's end and lasting some days beyond the due date. */
interface ExtensionStory {
  readonly day: number;
  readonly moreDays: number;
  readonly ground: string;
}
