import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { type InputIssue, type Refused, refuse } from "#domain/refusal.ts";
import { TEXT_LIMIT } from "#domain/report/fields.ts";
import type { FiledReport } from "#domain/report/file.ts";
import { cellsOf } from "#domain/report/restate.ts";
import { type Cell, type CellContext, type CellTexts, newCell } from "#domain/report/restated-cell.ts";
import {
  CAUSES,
  MATERIAL_QUESTIONS,
  type MaterialQuestion,
  type RestatedField,
  Restatement,
} from "#domain/report/restatement.ts";
import { problemWithText } from "#domain/report/save-input.ts";
import { typedDay } from "#domain/report/section-texts.ts";

/** A correction of one cell as its writer typed it. */
export interface TypedRestatement {
  readonly cell: Cell;
  readonly texts: CellTexts;
  readonly cause: string;
  readonly why: string;
  readonly since: string;
  /** Keys of periods. */
  readonly periods: readonly string[];
  /** "yes" or "no" to each question. */
  readonly material: Readonly<Record<MaterialQuestion, string>>;
}

/** What the correction is held against. */
export interface ToRestate {
  readonly standing: FiledReport;
  readonly context: CellContext;
  readonly today: CalendarDate;
  /** The periods of the company that reports stand on. */
  readonly reported: readonly PeriodKey[];
  /** What waits for the officer already, of the same revision. */
  readonly open: Restatement | null;
}

/**
 * What the officer will be asked to sign: this cell, and the other cells that wait already.
 *
 * Shape: cause, words, day, periods and questions are those given last, for all cells together.
 * Refuses: `not_found` for a cell that the report does not have, `invalid_input` for what belongs to the restatement,
 * `cannot_restate` for what is wrong with the cell.
 */
export function prepareRestatement(
  typed: TypedRestatement,
  { standing, context, today, reported, open }: ToRestate,
): Restatement | Refused {
  const cell = newCell(standing, typed.cell, typed.texts, context);
  if (cell === null) return refuse({ code: "not_found" });
  if ("problems" in cell) return refuse({ code: "cannot_restate", problems: cell.problems });
  const issues = issuesWith(typed, today);
  if (issues.length > 0) return refuse({ code: "invalid_input", issues });
  const { changesConclusion, relied, repeated } = typed.material;
  const material = {
    changesConclusion: changesConclusion === "yes",
    relied: relied === "yes",
    repeated: repeated === "yes",
  };
  return Restatement.parse({
    changes: [...othersOf(open, typed.cell), ...cell.changes],
    cause: typed.cause,
    why: typed.why.trim(),
    since: typed.since.trim(),
    periods: reported.filter((key) => key === context.period || typed.periods.includes(key)),
    material,
  });
}

function othersOf(open: Restatement | null, { kind, key }: Cell): readonly RestatedField[] {
  return cellsOf(open?.changes ?? []).flatMap(([cell, changes]) =>
    cell.kind === kind && cell.key === key ? [] : changes,
  );
}

function issuesWith({ cause, why, since, material }: TypedRestatement, today: CalendarDate): readonly InputIssue[] {
  const length = [...why.trim()].length;
  const day = typedDay(since);
  return [
    ...(CAUSES.some((one) => one === cause) ? [] : [issue("cause", "Choose why it was wrong.")]),
    ...[problemWithText(why)].flatMap((problem) => (problem === null ? [] : [issue("why", problem)])),
    ...(length === 0 ? [issue("why", "Say what was wrong, and how it came to be known.")] : []),
    ...(length > TEXT_LIMIT ? [issue("why", `Use at most ${TEXT_LIMIT} characters; this text has ${length}.`)] : []),
    ...(day === null ? [issue("since", "Give the day since which it was wrong, or known to be.")] : []),
    ...(day !== null && day > today ? [issue("since", "This day has not come yet.")] : []),
    ...MATERIAL_QUESTIONS.filter((question) => !["yes", "no"].includes(material[question])).map((question) =>
      issue(question, "Answer yes or no."),
    ),
  ];
}

function issue(path: string, message: string): InputIssue {
  return { path, message };
}
