import { reasonSentence } from "#domain/comparison/state-words.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { EditionPublished } from "#domain/record/documents/edition.ts";
import type { ReportFiled, ResponseFiled } from "#domain/record/documents/report.ts";
import type { Status } from "#domain/report/answers.ts";
import { namesOf, type Offered, offeredTo } from "#domain/report/offered.ts";
import {
  given,
  givenOrNot,
  listed,
  NOT_PROVIDED,
  notAsked,
  type ReceiptAnswer,
  type ReceiptRow,
  type ReceiptSection,
} from "#domain/report/receipt-rows.ts";
import type { ReportScope } from "#domain/report/sections.ts";

interface Answered {
  readonly report: Pick<ReportFiled, "responses">;
  readonly edition: Pick<EditionPublished, "commitments">;
  readonly scope: ReportScope;
}

const STATUS: Record<Status, string> = {
  done: "Done",
  partly: "Partly done",
  not_done: "Not done",
  not_applicable: "Not applicable",
};

/** A part for each commitment that the company took on, in the edition's order, with every question it was asked. */
export function commitmentSections({ report, edition, scope }: Answered): readonly ReceiptSection[] {
  return edition.commitments
    .filter(({ key }) => scope.adopted.includes(key) || report.responses.some(({ commitment }) => commitment === key))
    .map(({ key, short, title, summary }) => ({
      title: short,
      about: `${withStop(title)} ${summary}`,
      rows: commitmentRows(
        report.responses.find(({ commitment }) => commitment === key),
        offeredTo(key, scope),
      ),
    }));
}

function commitmentRows(response: ResponseFiled | undefined, offered: Offered): readonly ReceiptRow[] {
  return [
    { question: "Where it stands", answer: response === undefined ? NOT_PROVIDED : given(STATUS[response.status]) },
    { question: "Why", answer: whyOf(response) },
    { question: "By when", answer: byWhenOf(response) },
    { question: "Explanation", answer: explanationOf(response) },
    { question: "What the company did", answer: givenOrNot(response?.account) },
    { question: "Measures used", answer: tickedOf(response?.mitigations, offered.mitigations, "measures") },
    { question: "Products covered", answer: tickedOf(response?.products, offered.products, "products") },
    {
      question: "Public pages named",
      answer: listed((response?.addresses ?? []).map(({ url, seenOn }) => `${url} (seen ${dayWords(seenOn)})`)),
    },
  ];
}

function whyOf(response: ResponseFiled | undefined): ReceiptAnswer {
  if (response?.status === "done") return notAsked("it is done");
  return response?.reason ? given(reasonSentence(response.reason, null)) : NOT_PROVIDED;
}

function byWhenOf(response: ResponseFiled | undefined): ReceiptAnswer {
  if (response?.byDate) return given(dayWords(response.byDate));
  return response === undefined || response.reason === "not_yet"
    ? NOT_PROVIDED
    : notAsked("the reason is not “not yet”");
}

function explanationOf(response: ResponseFiled | undefined): ReceiptAnswer {
  if (response?.explanation) return given(response.explanation);
  return response?.status === "done" || response?.status === "partly"
    ? notAsked(response.status === "done" ? "it is done" : "it is partly done")
    : NOT_PROVIDED;
}

function tickedOf(keys: readonly string[] | undefined, offered: Offered["mitigations"], what: string): ReceiptAnswer {
  if (keys !== undefined && keys.length > 0) return listed(namesOf(keys, offered));
  return offered.length === 0 ? notAsked(`no ${what} are listed for it`) : NOT_PROVIDED;
}
