import type { Answer } from "#db/seed/rehearsal/answer.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";
import type { Period } from "#domain/framework/period.ts";
import type { STEWARD_KINDS } from "#domain/record/enter.ts";
import type { NamedAddress } from "#domain/report/addresses.ts";

/** One thing that happens in the story, at its own time. */
export type Step = { readonly at: Instant } & (
  | FactStep
  | { readonly does: "appear"; readonly company: CompanyStory }
  | {
      readonly does: "withdraw_from";
      readonly company: CompanyStory;
      readonly commitment: string;
      readonly reason: string;
    }
  | ({ readonly does: "answer" } & AnswerStep)
  | ({ readonly does: "complete"; readonly nth: number } & ReportStep)
  | ({ readonly does: "hand_over" | "file" } & ReportStep)
);

/** The steward enters a fact. */
interface FactStep {
  readonly does: "enter";
  readonly kind: (typeof STEWARD_KINDS)[number];
  readonly document: unknown;
  readonly subject: string;
}

/** Something that is done to one report. */
export interface ReportStep {
  readonly company: CompanyStory;
  readonly period: Period;
}

/** An editor answers one commitment; promises and pages have their days by now. */
export interface AnswerStep extends ReportStep {
  readonly commitment: string;
  readonly answer: Answer;
  readonly promisedBy: CalendarDate | null;
  readonly pages: readonly NamedAddress[];
  readonly editor: number;
}
