import type { Sha256 } from "#domain/record/hash.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { FIGURES } from "#domain/report/figure-fields.ts";
import { type Certification, digestOf, type FiledReport } from "#domain/report/file.ts";
import { openAfter } from "#domain/report/file-parts.ts";
import { notYetKey, notYetPromises } from "#domain/report/promise.ts";
import {
  type Cell,
  type CellContext,
  type CellTexts,
  cellTexts,
  type NewCell,
  newCell,
} from "#domain/report/restated-cell.ts";
import type { RestatedField, Restatement } from "#domain/report/restatement.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** The sentence that whoever signs a restatement puts their name to. It is filed with it, word for word. */
export const RESTATING_STATEMENT =
  "I am authorised to correct this report for the company. I have read what stood and what stands now. To the best of " +
  "my knowledge the report is true and complete as corrected, the reason given is the true one, and no text of the " +
  "correction would help anybody who means harm.";

/** What a restatement is decided on. */
export interface RestatementContext extends CellContext {
  readonly scope: ReportScope;
}

/**
 * The next revision of a filed report: the one that stands with these cells replaced, and everything else as it was.
 *
 * Shape: an answer that says "not yet, by DATE" only now makes its promise now; a promise that was made stays, whatever
 * the answer says now. The digest covers the restatement too.
 * Refuses: `restatement_stale` where a text does not stand as the restatement says it did, or cannot become what it says.
 */
export function restate(
  standing: FiledReport,
  restatement: Restatement,
  certified: Certification,
  context: RestatementContext,
  sha256: Sha256,
): FiledReport | Refused {
  const cells = cellsOf(restatement.changes);
  const replaced = cells.map(([cell, changes]) => replacement(standing, cell, changes, context));
  if (replaced.some((one) => one === null)) return refuse({ code: "restatement_stale" });
  const { revision, contentDigest: _ofBefore, ...before } = standing;
  const responses = standing.responses.map(
    (response) =>
      replaced
        .flatMap((one) => (one !== null && "response" in one ? [one.response] : []))
        .find(({ commitment }) => commitment === response.commitment) ?? response,
  );
  const figures = standing.figures.map(
    (figure) =>
      replaced
        .flatMap((one) => (one !== null && "figure" in one ? [one.figure] : []))
        .find(({ indicator }) => indicator === figure.indicator) ?? figure,
  );
  const promises = [...standing.promises, ...promisedNow(standing, responses, cells, context)];
  const content = { ...before, responses, figures, promises, certified, restatement };
  return { ...content, revision: revision + 1, contentDigest: digestOf(content, sha256) };
}

/** The cells that these changes are of, each with its own. */
export function cellsOf(changes: readonly RestatedField[]): readonly (readonly [Cell, readonly RestatedField[]])[] {
  const byCell = Map.groupBy(changes, ({ section, field }) =>
    section.startsWith(FIGURES) ? `figure ${field.slice(0, field.indexOf(":"))}` : `answer ${section}`,
  );
  return Array.from(byCell, ([name, own]) => [cellNamed(name), own] as const);
}

function cellNamed(name: string): Cell {
  const kind = name.startsWith("figure ") ? "figure" : "answer";
  return { kind, key: name.slice(kind.length + 1) };
}

function replacement(
  standing: FiledReport,
  cell: Cell,
  changes: readonly RestatedField[],
  context: CellContext,
): NewCell | null {
  const texts = cellTexts(standing, cell);
  if (texts === null || changes.some(({ field, was }) => texts[field] !== was)) return null;
  const now: CellTexts = Object.fromEntries(changes.map((change) => [change.field, change.now]));
  const made = newCell(standing, cell, now, context);
  if (made === null || "problems" in made) return null;
  const isAsTold =
    made.changes.length === changes.length &&
    made.changes.every((one) => changes.some(({ field, now: told }) => field === one.field && told === one.now));
  return isAsTold ? made : null;
}

function promisedNow(
  standing: FiledReport,
  responses: FiledReport["responses"],
  cells: readonly (readonly [Cell, unknown])[],
  { scope, period }: RestatementContext,
) {
  const isNew = ({ commitment }: { readonly commitment: string }) =>
    cells.some(([{ kind, key }]) => kind === "answer" && key === commitment) &&
    !standing.promises.some(({ key }) => key === notYetKey(period, commitment));
  return notYetPromises(responses.filter(isNew), period, openAfter({ scope, period }, standing.promiseAnswers));
}
