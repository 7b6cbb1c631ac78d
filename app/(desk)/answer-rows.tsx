import type { ReactNode } from "react";
import { FIELD_TERMS, STATUS_WORDS } from "#app/(desk)/answer-words.ts";
import { NamedPages } from "#components/report/named-pages.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import type { DeskSection } from "#db/queries/desk-report.ts";
import { reasonSentence } from "#domain/comparison/state-words.ts";
import { readAddresses } from "#domain/report/addresses.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { chosenDate, chosenReason, chosenStatus, owesExplanation } from "#domain/report/draft.ts";
import { type Choice, chosenKeys, namesOf } from "#domain/report/offered.ts";

/** One question and its answer, with the field it belongs to. */
export interface AnswerRow {
  readonly field: Field;
  readonly term: string;
  readonly description: ReactNode;
}

/** The answer to one commitment as questions and answers: only what is asked, given the status. */
export function answerRows({ draft, offered }: Pick<DeskSection, "draft" | "offered">): readonly AnswerRow[] {
  const status = chosenStatus(draft);
  const reason = chosenReason(draft);
  const row = (field: Field, description: ReactNode) => ({ field, term: FIELD_TERMS[field], description });
  return [
    row("status", status === null ? <NotProvided /> : STATUS_WORDS[status]),
    ...(status === "partly" || status === "not_done"
      ? [row("reason", reason === null ? <NotProvided /> : reasonSentence(reason, chosenDate(draft)))]
      : []),
    ...(owesExplanation(draft) ? [row("explanation", words(draft.explanation.value))] : []),
    row("account", words(draft.account.value)),
    ...(offered.mitigations.length > 0
      ? [row("mitigations", ticked(draft.mitigations.value, offered.mitigations))]
      : []),
    ...(offered.products.length > 0 ? [row("products", ticked(draft.products.value, offered.products))] : []),
    row("addresses", pages(draft.addresses.value)),
    row("confidentialNote", draft.confidentialNote.value.trim() === "" ? "None" : words(draft.confidentialNote.value)),
  ];
}

function words(text: string): ReactNode {
  return text.trim() === "" ? <NotProvided /> : <ProseText text={text} />;
}

function ticked(text: string, offered: readonly Choice[]): ReactNode {
  const names = namesOf(chosenKeys(text, offered), offered);
  return names.length === 0 ? "None ticked" : <PlainList items={names} />;
}

function pages(text: string): ReactNode {
  const { addresses, problems } = readAddresses(text);
  if (problems.length > 0) return <ProseText text={text} />;
  return addresses.length === 0 ? "None" : <NamedPages addresses={addresses} />;
}

function NotProvided() {
  return <Missing word="Not provided" />;
}
