import { answerRows } from "#app/(desk)/answer-rows.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import type { DeskSection } from "#db/queries/desk-report.ts";

/** One commitment's answer, for reading. */
export function ReadOnlySection({ section }: { readonly section: DeskSection }) {
  return <DefinitionRows rows={answerRows(section).map(({ term, description }) => ({ term, description }))} />;
}
