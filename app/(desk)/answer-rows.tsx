import type { ReactNode } from "react";
import { Missing } from "#components/ui/missing.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { reasonSentence } from "#domain/comparison/state-words.ts";
import type { Status } from "#domain/report/answers.ts";
import { chosenDate, chosenReason, chosenStatus, type DraftResponse, owesExplanation } from "#domain/report/draft.ts";
import type { Field } from "#domain/report/commitment-fields.ts";

/** One question and its answer, with the field it belongs to. */
export interface AnswerRow {
  readonly field: Field;
  readonly term: string;
  readonly description: ReactNode;
}

const STATUS: Record<Status, string> = {
  done: "Done",
  partly: "Partly done",
  not_done: "Not done",
  not_applicable: "Not applicable",
};

/** The answer to one commitment as questions and answers: only what is asked, given the status. */
export function answerRows(draft: DraftResponse): readonly AnswerRow[] {
  const status = chosenStatus(draft);
  const reason = chosenReason(draft);
  return [
    { field: "status", term: "Where it stands", description: status === null ? <NotProvided /> : STATUS[status] },
    ...(status === "partly" || status === "not_done"
      ? [
          {
            field: "reason" as const,
            term: "Why",
            description: reason === null ? <NotProvided /> : reasonSentence(reason, chosenDate(draft)),
          },
        ]
      : []),
    ...(owesExplanation(draft)
      ? [{ field: "explanation" as const, term: "Explanation", description: words(draft.explanation.value) }]
      : []),
    { field: "account", term: "What you did", description: words(draft.account.value) },
    {
      field: "confidentialNote",
      term: "Confidential note",
      description: draft.confidentialNote.value.trim() === "" ? "None" : words(draft.confidentialNote.value),
    },
  ];
}

function words(text: string): ReactNode {
  return text.trim() === "" ? <NotProvided /> : <ProseText text={text} />;
}

function NotProvided() {
  return <Missing word="Not provided" />;
}
