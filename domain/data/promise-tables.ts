import { counted, type PublicTable } from "#domain/data/public-table.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type PromiseLedger, standingOf } from "#domain/report/promise-ledger.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";
import { outcomeWords, standingWords } from "#domain/report/promise-words.ts";

interface OfCompany {
  readonly company: string;
  readonly name: string;
  readonly asOf: CalendarDate;
}

/** Every promise with what became of it, one a row. */
export function promiseTable(
  companies: readonly (OfCompany & { readonly stories: readonly PromiseStory[] })[],
): PublicTable {
  return {
    key: "promises",
    caption: "Promises and what became of them",
    columns: [
      { key: "company", head: "Company", about: "The signatory's key." },
      { key: "company_name", head: "Name", about: "The signatory's name." },
      { key: "promise", head: "Promise", about: "Its key, unique among the company's promises." },
      { key: "commitment", head: "Commitment", about: "The key of the commitment that it serves." },
      { key: "wording", head: "What is promised", about: "In the company's words, as they stand." },
      { key: "made_in", head: "Made in", about: "The key of the period whose report made it." },
      { key: "first_due", head: "First due", about: "The day that it was first promised for." },
      { key: "due", head: "Due", about: "The day that it is promised for as it stands." },
      { key: "changed", head: "Changed", about: "How often its words or its day were changed." },
      { key: "standing", head: "Where it stands", about: "Kept, kept late, changed, dropped, unanswered or not due." },
      { key: "outcome", head: "What the company says became of it", about: "Empty while it is open." },
    ],
    rows: companies.flatMap(({ company, name, asOf, stories }) =>
      stories.map((story) => {
        const { promise, terms, history, ending } = story;
        const standing = standingOf(story, asOf);
        return {
          key: `${company}/${promise.key}`,
          cells: [
            ...[company, name, promise.key, promise.commitment, terms.wording, promise.madeIn],
            { kind: "day", day: history[0].due } as const,
            { kind: "day", day: terms.due } as const,
            counted(history.length - 1),
            { kind: "choice", code: standing, words: standingWords(standing) } as const,
            ending === null ? null : outcomeWords(ending),
          ],
        };
      }),
    ),
  };
}

/** The counts of each company, so that no rate stands without its numbers. */
export function ledgerTable(
  companies: readonly (OfCompany & { readonly ledger: PromiseLedger })[],
  base: string,
): PublicTable {
  return {
    key: "ledger",
    caption: "Promises in counts, by company",
    columns: [
      { key: "company", head: "Company", about: "The signatory's name." },
      { key: "promised", head: "Promised", about: "How many promises it made." },
      { key: "due", head: "Due", about: "How many of them fell due or were answered before that." },
      { key: "kept", head: "Kept", about: "Of those due." },
      { key: "kept_late", head: "Kept late", about: "Of those due." },
      { key: "changed", head: "Changed", about: "Of those due: open again with other words or another day." },
      { key: "dropped", head: "Dropped", about: "Of those due." },
      { key: "unanswered", head: "Unanswered", about: "Of those due." },
      { key: "not_due", head: "Not due yet", about: "Of those promised." },
    ],
    rows: companies.map(({ company, name, ledger }) => ({
      key: company,
      cells: [
        { kind: "link", href: `${base}/companies/${company}#promises`, text: name },
        ...[ledger.promised, ledger.due, ledger.kept, ledger.keptLate, ledger.changed, ledger.dropped].map(counted),
        ...[ledger.unanswered, ledger.notDue].map(counted),
      ],
    })),
  };
}
