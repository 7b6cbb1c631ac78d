import type { JointAccount } from "#db/queries/joint-accounts.ts";
import { compiledMatrix } from "#db/queries/matrix-compiled.ts";
import { filedMatrix } from "#db/queries/matrix-filed.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";
import type { MatrixEdition } from "#domain/comparison/matrix-input.ts";
import type { MatrixChoice } from "#domain/comparison/matrix-title.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** What the matrix page shows. */
export interface MatrixPage {
  readonly matrix: Matrix;
  /** What a reader may choose: periods of a filed programme, years of a compiled one; latest first. */
  readonly choices: readonly MatrixChoice[];
  /** What was chosen; null for the latest. */
  readonly chosen: string | null;
  /** The period that each company's column shows; a compiled programme has none. */
  readonly periods: ReadonlyMap<string, string>;
  /** What sources say of several companies together. */
  readonly joint: readonly JointAccount[];
  readonly coverageWarning: string | null;
  /** When and by whom accounts were last looked for; a filed programme is not searched for. */
  readonly search: { readonly on: CalendarDate; readonly by: string | null } | null;
}

/** A programme's matrix for a period or a year, or the latest; null when there is none such. */
export function matrixPage(reading: ProgrammeReading, chosen: string | null): Promise<MatrixPage | null> {
  const rows = reading.edition === null ? NO_ROWS : rowsOf(reading.edition);
  return reading.programme.family === "filed"
    ? filedMatrix(reading, rows, chosen)
    : compiledMatrix(reading, rows, chosen);
}

const NO_ROWS: MatrixEdition = { principles: [], commitments: [] };

/** In the matrix a commitment goes by the register's short name, with its published title below. */
function rowsOf({ principles, commitments }: EntryDocuments["edition_published"]): MatrixEdition {
  return {
    principles,
    commitments: commitments.map(({ key, principle, short, title }) => ({
      key,
      principle,
      title: short,
      summary: title,
    })),
  };
}
