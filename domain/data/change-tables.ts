import { assuranceWord } from "#domain/comparison/assurance-words.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import type { CellChange } from "#domain/comparison/matrix-changes.ts";
import { stateWord } from "#domain/comparison/state-words.ts";
import type { Datum, PublicTable } from "#domain/data/public-table.ts";
import { yesOrNo } from "#domain/data/yes-or-no.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";
import { subjectTold } from "#domain/record/subject-words.ts";

interface Entry {
  readonly position: number;
  readonly time: Instant;
  readonly kind: string;
  readonly subject: string;
  readonly isAgain: boolean;
}

type Changed = CellChange & { readonly name: string; readonly commitmentName: string };

/** What came onto a record, one entry a row. */
export function changeTable(entries: readonly Entry[], nameOf: ReadonlyMap<string, string>, base: string): PublicTable {
  return {
    key: "changes",
    caption: "What came onto the record, newest first",
    columns: [
      { key: "entry", head: "Entry", about: "Its place in the record, counted from 0." },
      { key: "time", head: "Entered", about: "When it was entered, in UTC." },
      { key: "kind", head: "What", about: "What kind of entry it is." },
      { key: "about", head: "About", about: "What it is about." },
      { key: "again", head: "In place of another", about: "Whether an earlier entry stood in its place." },
      { key: "subject", head: "Subject", about: "What it is about, as the record names it." },
    ],
    rows: entries.map(({ position, time, kind, subject, isAgain }) => {
      const { words, path } = subjectTold(subject, nameOf);
      return {
        key: String(position),
        cells: [
          { kind: "link", href: `${base}/record/${position}`, text: String(position) },
          { kind: "moment", moment: time },
          { kind: "choice", code: kind, words: storedKindWords(kind) },
          path === null ? words : { kind: "link", href: `${base}/${path}`, text: words },
          yesOrNo(isAgain),
          subject,
        ],
      };
    }),
  };
}

/** States that are others than they were, one a row. */
export function cellChangeTable(changes: readonly Changed[], base: string): PublicTable {
  return {
    key: "states",
    caption: "States that are others than they were",
    columns: [
      { key: "company", head: "Company", about: "The signatory's name." },
      { key: "commitment", head: "Commitment", about: "The register's short name of the commitment." },
      { key: "before", head: "Before", about: "What was publicly known of it; empty where it was not asked." },
      { key: "after", head: "After", about: "What is publicly known of it." },
      { key: "assurance", head: "Assurance", about: "How far a claim is checked; empty where there is no claim." },
      { key: "restated", head: "Restated", about: "yes or no." },
    ],
    rows: changes.map(({ before, after, name, commitmentName }) => ({
      key: `${after.company}/${after.commitment}`,
      cells: [
        { kind: "link", href: `${base}/companies/${after.company}`, text: name },
        { kind: "link", href: `${base}/commitments/${after.commitment}`, text: commitmentName },
        before === null ? null : stateDatum(before),
        stateDatum(after),
        after.assurance === null
          ? null
          : { kind: "choice", code: after.assurance, words: assuranceWord(after.assurance) },
        yesOrNo(after.isRestated),
      ],
    })),
  };
}

function stateDatum({ state }: MatrixCell): Datum {
  return { kind: "choice", code: state.state, words: stateWord(state) };
}
