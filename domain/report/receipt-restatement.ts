import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { Edition } from "#domain/framework/edition.ts";
import { periodOf } from "#domain/framework/period.ts";
import type { ReportFiled } from "#domain/record/documents/report.ts";
import { changeWords, MATERIAL_WORDS } from "#domain/report/change-words.ts";
import { given, listed, type ReceiptSection } from "#domain/report/receipt-rows.ts";
import { CAUSES } from "#domain/report/restated-words.ts";
import { isMaterial, MATERIAL_QUESTIONS } from "#domain/report/restatement.ts";
import type { ReportScope } from "#domain/report/sections.ts";

interface Restating {
  readonly report: Pick<ReportFiled, "restatement">;
  readonly edition: Pick<Edition, "commitments">;
  readonly scope: Pick<ReportScope, "products" | "indicators" | "mitigations">;
}

/** What a revision restates, and why; nothing in the receipt of a report that is filed anew. */
export function restatementSections({ report: { restatement }, edition, scope }: Restating): readonly ReceiptSection[] {
  if (restatement === null) return [];
  const { changes, cause, why, since, periods, material } = restatement;
  const commitments = edition.commitments.map(({ key, title: name }) => ({ key, name }));
  const names = { commitments, ...scope };
  return [
    {
      title: "What this revision restates",
      about: "Everything else is as it stood in the revision before.",
      rows: [
        ...changes
          .map((change) => changeWords(change, names))
          .map(({ what, was, now }) => ({ question: what, answer: given(`Was: ${was}\nNow: ${now}`) })),
        { question: "Cause", answer: given(capitalised(CAUSES[cause])) },
        { question: "Why", answer: given(why) },
        { question: "Since", answer: given(dayWords(since)) },
        { question: "Reports touched", answer: listed(periods.map((key) => periodOf(key).label)) },
        { question: "Material", answer: given(isMaterial(restatement) ? "Yes" : "No") },
        ...MATERIAL_QUESTIONS.map((question) => ({
          question: MATERIAL_WORDS[question],
          answer: given(material[question] ? "Yes" : "No"),
        })),
      ],
    },
  ];
}
