import { statesOf, stateWords } from "#app/(desk)/evidence/item-words.ts";
import { supportChoices, supportName, supportPath } from "#app/(desk)/evidence/supports-choices.ts";
import type { OpenReport } from "#app/(desk)/load-report.ts";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { effectiveWords } from "#domain/evidence/effective-words.ts";
import { readersWords } from "#domain/evidence/kind-words.ts";
import { dayWords, instantWords } from "#domain/framework/date-words.ts";
import { periodOf } from "#domain/framework/period.ts";

interface Props {
  readonly open: OpenReport;
  readonly item: KeptItem;
}

/** What is said of a document, by whom, and what is odd about its days. */
export function ItemFacts({ open, item }: Props) {
  const { report, home } = open;
  const { description, descriptions } = item;
  const choices = supportChoices(report);
  const odd = statesOf(item, periodOf(report.draft.period), report.draft.today).flatMap((state) =>
    state === "withdrawn" ? [] : (stateWords(state, description) ?? []),
  );
  const changed = descriptions.length > 1 ? descriptions.at(-1) : undefined;
  return (
    <DefinitionRows
      rows={[
        {
          term: "Effective",
          description: (
            <>
              {effectiveWords(description)}
              {odd.map((words) => (
                <p className="evidence-odd" key={words}>
                  {words}
                </p>
              ))}
            </>
          ),
        },
        {
          term: "Expires",
          description: description.expiresOn === null ? "Has no expiry" : `On ${dayWords(description.expiresOn)}`,
        },
        {
          term: "Supports",
          description: (
            <ul>
              {description.supports.map((key) => {
                const path = supportPath(key, report);
                const name = supportName(key, choices);
                return <li key={key}>{path === null ? name : <a href={`${home}/${path}`}>{name}</a>}</li>;
              })}
            </ul>
          ),
        },
        { term: "May be read by", description: readersWords(description.readers) },
        ...(changed === undefined
          ? []
          : [
              {
                term: "Last described",
                description: `By ${changed.byName}, ${instantWords(changed.at, report.zone)}; described ${descriptions.length} times`,
              },
            ]),
      ]}
    />
  );
}
