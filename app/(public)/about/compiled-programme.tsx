import type { ReactNode } from "react";
import { checkWords } from "#components/report/check-words.ts";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords, partialDateWords } from "#domain/framework/date-words.ts";
import { Check } from "#domain/framework/sourced.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** How one programme was compiled, by the rules that its record begins with. */
export function CompiledProgramme({ programme }: { readonly programme: EntryDocuments["programme_opened"] }) {
  const { key, name, rules, readAsLegend, compiledSince, lookedOn, lookedBy, coverageWarning } = programme;
  const compiled = compiledSince === null ? "" : `Compiled since ${partialDateWords(compiledSince)}. `;
  const by = lookedBy === null ? "" : ` by ${lookedBy}`;
  const looked = lookedOn === null ? "" : `Sources were last looked for on ${dayWords(lookedOn)}${by}.`;
  return (
    <Section id={`compiled-${key}`} intro={`${compiled}${looked}`} title={`How ${name} was compiled`}>
      <DefinitionRows
        rows={[
          { term: "What is not in it", description: coverageWarning ?? "Nothing is known to be missing." },
          { term: "Its rules", description: <Lines lines={rules} /> },
          {
            term: "How a source was read",
            description: (
              <Lines
                lines={readAsLegend.map(({ readAs, meaning }) => (
                  <>
                    <b>{readAs}</b>: {meaning}
                  </>
                ))}
              />
            ),
          },
          { term: "How far a fact was verified", description: <Lines lines={CHECKS} /> },
          { term: "Where this stands", description: <a href={`/${key}/record/0`}>Entry 0 of its record</a> },
        ]}
      />
    </Section>
  );
}

const CHECKS = [
  ...Check.shape.result.options.map((result) => checkWords({ result, bySources: [], note: null })),
  checkWords(null),
].map((words) => `${capitalised(words)}.`);

function Lines({ lines }: { readonly lines: readonly ReactNode[] }) {
  return (
    <ul>
      {[...lines.entries()].map(([at, line]) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
