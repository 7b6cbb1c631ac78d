import { assuranceWord } from "#domain/comparison/assurance-words.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { reasonSentence, stateWord } from "#domain/comparison/state-words.ts";
import type { Datum, PublicTable } from "#domain/data/public-table.ts";
import { yesOrNo } from "#domain/data/yes-or-no.ts";
import type { FiledResponse } from "#domain/report/answers.ts";

/** What a report says of one commitment, or that it says nothing. */
export interface GivenResponse {
  readonly period: string;
  readonly commitmentName: string;
  readonly cell: MatrixCell;
  readonly response: FiledResponse | null;
}

/** Answers to commitments, whole, one a row. */
export function answerTable(caption: string, answers: readonly GivenResponse[]): PublicTable {
  return {
    key: "answers",
    caption,
    columns: [
      { key: "commitment_name", head: "Commitment", about: "The register's short name of the commitment." },
      { key: "commitment", head: "Key", about: "The commitment's key." },
      { key: "period", head: "Period", about: "The period's key." },
      { key: "state", head: "State", about: "What is publicly known of it." },
      { key: "assurance", head: "Assurance", about: "How far a claim was checked; empty where there is no claim." },
      { key: "disputed", head: "Disputed", about: "yes or no." },
      { key: "restated", head: "Restated", about: "yes or no." },
      { key: "account", head: "Account", about: "The company's words; empty where nothing was filed." },
      { key: "reason", head: "Reason", about: "Why it is not, or not wholly, met." },
      { key: "by_date", head: "By", about: "The day that “not yet” names." },
      { key: "explanation", head: "Explanation", about: "The company's explanation." },
      { key: "mitigations", head: "Practices", about: "Keys of the practices it says it used, with spaces between." },
      { key: "products", head: "Products", about: "Keys of the products it covers, with spaces between." },
      { key: "pages", head: "Pages", about: "Addresses of the pages it names, with spaces between." },
    ],
    rows: answers.map(({ period, commitmentName, cell, response }) => ({
      key: `${period}/${cell.commitment}`,
      cells: [
        commitmentName,
        cell.commitment,
        period,
        { kind: "choice", code: cell.state.state, words: stateWord(cell.state) },
        cell.assurance === null ? null : { kind: "choice", code: cell.assurance, words: assuranceWord(cell.assurance) },
        yesOrNo(cell.isDisputed),
        yesOrNo(cell.isRestated),
        ...(response === null ? NOTHING : wordsOf(response)),
      ],
    })),
  };
}

const NOTHING: readonly Datum[] = [null, null, null, null, null, null, null];

function wordsOf({ account, reason, byDate, explanation, mitigations, products, addresses }: FiledResponse): Datum[] {
  return [
    account,
    reason === null ? null : { kind: "choice", code: reason, words: reasonSentence(reason, null) },
    byDate === null ? null : { kind: "day", day: byDate },
    explanation,
    mitigations.join(" "),
    products.join(" "),
    addresses.map(({ url }) => url).join(" "),
  ];
}
