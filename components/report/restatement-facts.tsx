import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { periodOf } from "#domain/framework/period.ts";
import { MATERIAL_WORDS } from "#domain/report/change-words.ts";
import { CAUSES } from "#domain/report/restated-words.ts";
import { isMaterial, MATERIAL_QUESTIONS, type Restatement } from "#domain/report/restatement.ts";

/** What a restatement says of itself besides what changed. */
export function RestatementFacts({ restatement }: { readonly restatement: Restatement }) {
  const { cause, why, since, periods, material } = restatement;
  return (
    <DefinitionRows
      rows={[
        { term: "Cause", description: capitalised(CAUSES[cause]) },
        { term: "In the company’s words", description: <ProseText text={why} /> },
        { term: "Since", description: dayWords(since) },
        { term: "Reports touched", description: periods.map((key) => periodOf(key).label).join(", ") },
        { term: "Material", description: isMaterial(restatement) ? "Yes" : "No" },
        ...MATERIAL_QUESTIONS.map((question) => ({
          term: MATERIAL_WORDS[question],
          description: material[question] ? "Yes" : "No",
        })),
      ]}
    />
  );
}
