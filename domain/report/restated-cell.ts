import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { Instant } from "#domain/framework/instant.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { answerTexts } from "#domain/report/answer-texts.ts";
import { FIELDS } from "#domain/report/commitment-fields.ts";
import { chosenDate, type DraftResponse, draftFrom } from "#domain/report/draft.ts";
import { readFigure } from "#domain/report/figure.ts";
import {
  type FigureField,
  type FigureTexts,
  fieldAt,
  figureFieldName,
  figureFields,
  figureTextsOf,
} from "#domain/report/figure-fields.ts";
import { type FiledFigure, filedFigure, textsOf } from "#domain/report/figure-filed.ts";
import { type CommitmentResponse, type FiledReport, filedResponse } from "#domain/report/file.ts";
import { type Missing, missingFromResponse } from "#domain/report/missing.ts";
import { notYetKey } from "#domain/report/promise.ts";
import type { RestatedField } from "#domain/report/restatement.ts";

/** One cell of a filed report: the answer to a commitment, or the figure of an indicator. */
export interface Cell {
  readonly kind: "answer" | "figure";
  readonly key: string;
}

/** What a cell is read by: the report's period, and the numbers that the programme asks for. */
export interface CellContext {
  readonly period: PeriodKey;
  readonly periodTo: CalendarDate;
  readonly indicators: readonly Indicator[];
}

/** What is wrong with the new texts of a cell, as data. */
export type CellProblem =
  | Missing
  | { readonly section: string; readonly field: string; readonly reason: "same_as_before" | "promised_day" };

/** The texts of a cell by field, named as its section names them. */
export type CellTexts = Readonly<Record<string, string>>;

/** A cell as it will read, and the fields in which it differs. */
export type NewCell = {
  readonly changes: readonly RestatedField[];
} & ({ readonly response: CommitmentResponse } | { readonly figure: FiledFigure });

/** The texts of a cell as it stands, by the names that its section gives them; null where the report has no such cell. */
export function cellTexts(filed: FiledReport, cell: Cell): CellTexts | null {
  const section = filedCell(filed, cell);
  if (section === null) return null;
  if ("commitment" in section) return answerTexts(section);
  return namedTexts(section);
}

/**
 * The cell that the new texts make of the one that stands, or what is wrong with them.
 *
 * Shape: what the texts say is filed as it would be in a new report, so the differences are those of what is filed. A
 * figure stays under the definition that it was filed under. A day that was promised is not moved by correcting it: a
 * promise changes by being answered.
 */
export function newCell(
  filed: FiledReport,
  cell: Cell,
  texts: CellTexts,
  context: CellContext,
): NewCell | { readonly problems: readonly CellProblem[] } | null {
  const standing = filedCell(filed, cell);
  if (standing === null) return null;
  return "commitment" in standing ? newAnswer(filed, standing, texts, context) : newFigure(standing, texts, context);
}

function filedCell(filed: FiledReport, { kind, key }: Cell): CommitmentResponse | FiledFigure | null {
  return kind === "answer"
    ? (filed.responses.find(({ commitment }) => commitment === key) ?? null)
    : (filed.figures.find(({ indicator }) => indicator === key) ?? null);
}

function newAnswer(
  filed: FiledReport,
  standing: CommitmentResponse,
  texts: CellTexts,
  { period, periodTo }: CellContext,
): NewCell | { readonly problems: readonly CellProblem[] } {
  const { commitment } = standing;
  const draft = draftOf({ ...answerTexts(standing), ...texts });
  const missing = missingFromResponse(commitment, draft, periodTo);
  if (missing.length > 0) return { problems: missing };
  const promised = filed.promises.find(({ key }) => key === notYetKey(period, commitment));
  const byDate = chosenDate(draft);
  if (promised !== undefined && byDate !== null && byDate !== promised.due) {
    return { problems: [{ section: commitment, field: "byDate", reason: "promised_day" }] };
  }
  const response = { commitment, ...filedResponse(draft) };
  const changes = differences(commitment, answerTexts(standing), answerTexts(response));
  return changes.length === 0 ? same(commitment, "status") : { response, changes };
}

function newFigure(
  standing: FiledFigure,
  texts: CellTexts,
  { period, indicators }: CellContext,
): NewCell | { readonly problems: readonly CellProblem[] } {
  const { indicator: key, version } = standing;
  const { section, field: given } = fieldAt(key, "given");
  const asked = indicators.find((one) => one.key === key);
  if (asked === undefined) throw new Error(`The figure ${key} is of no indicator on the record`);
  const unit = standing.given === "value" ? standing.unit : asked.unit;
  const read = readFigure(
    figureTextsOf(key, { ...namedTexts(standing), ...texts }),
    { key, version, unit },
    { key: period },
  );
  if ("problems" in read) {
    return {
      problems: read.problems.map((problem) => ({ ...problem, section, field: figureFieldName(key, problem.field) })),
    };
  }
  const figure = filedFigure(read.value);
  const changes = differences(section, namedTexts(standing), namedTexts(figure));
  return changes.length === 0 ? same(section, given) : { figure, changes };
}

/** A figure's texts under the names of its section's fields, one for each that a figure has. */
function namedTexts(figure: FiledFigure): CellTexts {
  const texts: FigureTexts = textsOf(figure);
  return Object.fromEntries(
    FILED_FIELDS.map((field) => [figureFieldName(figure.indicator, field), texts[field] ?? ""]),
  );
}

const FILED_FIELDS = Object.keys(figureFields([])).filter((field): field is FigureField => field !== "finished");

function draftOf(texts: CellTexts): DraftResponse {
  const written = FIELDS.map((field) => ({
    field,
    value: texts[field] ?? "",
    version: 1,
    changedBy: "",
    changedAt: NEVER,
  }));
  return draftFrom(written);
}

const NEVER = Instant.parse("1970-01-01T00:00:00.000Z");

function differences(section: string, was: CellTexts, now: CellTexts): readonly RestatedField[] {
  return Object.entries(was).flatMap(([field, before]) => {
    const after = now[field] ?? "";
    return before === after ? [] : [{ section, field, was: before, now: after }];
  });
}

function same(section: string, field: string): { readonly problems: readonly CellProblem[] } {
  return { problems: [{ section, field, reason: "same_as_before" }] };
}
