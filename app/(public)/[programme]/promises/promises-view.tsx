import { Story } from "#app/(public)/[programme]/promises/story.tsx";
import type { View } from "#app/(public)/view.ts";
import { PublicTableView } from "#components/data/public-table-view.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { SelectForm } from "#components/ui/select-form.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type CompanyPromises, promisesPage } from "#db/queries/promises-page.ts";
import { ledgerTable, promiseTable } from "#domain/data/promise-tables.ts";
import { type PromiseStanding, standingOf } from "#domain/report/promise-ledger.ts";
import { standingWords } from "#domain/report/promise-words.ts";

const STANDINGS: readonly PromiseStanding[] = ["unanswered", "changed", "kept_late", "dropped", "kept", "not_due"];

/** What signatories promised, and what became of it. */
export const promisesView: View = {
  at: "promises",
  queries: ["standing"],
  open: async (reading, { base, query }) => {
    const companies = await promisesPage(reading);
    const asked = query["standing"] ?? null;
    const standing = STANDINGS.find((one) => one === asked) ?? null;
    if (asked !== null && standing === null) return null;
    const isCompiled = reading.programme.family === "compiled";
    const shown = companies.map((one) => ({
      ...one,
      stories: one.stories.filter((story) => standing === null || standingOf(story, one.asOf) === standing),
    }));
    const commitments = new Map((reading.edition?.commitments ?? []).map(({ key, short }) => [key, short]));
    const promised = companies.reduce((sum, { ledger }) => sum + ledger.promised, 0);
    return {
      title: "Promises",
      description: isCompiled
        ? "No promise was made here: this programme relays what was published elsewhere."
        : `${promised} promises of ${companies.length} signatories, and what became of each.`,
      tables: isCompiled ? [] : [promiseTable(shown), ledgerTable(companies, base)],
      body: ({ name }) =>
        isCompiled ? (
          <NonePromised base={base} />
        ) : (
          <Promises {...{ base, companies, commitments, shown, standing }} programme={name} />
        ),
    };
  },
};

function NonePromised({ base }: { readonly base: string }) {
  return (
    <>
      <PageHeading title="Promises" />
      <Inset title="No promise was made here.">
        Nobody files in this programme, so nobody promised anything in a report that could be kept or broken. It relays{" "}
        <a href={`${base}/companies`}>what companies published elsewhere</a>.
      </Inset>
    </>
  );
}

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly companies: readonly CompanyPromises[];
  readonly shown: readonly CompanyPromises[];
  readonly standing: PromiseStanding | null;
  readonly commitments: ReadonlyMap<string, string>;
}

function Promises({ base, programme, companies, shown, standing, commitments }: Props) {
  const withStories = shown.filter(({ stories }) => stories.length > 0);
  const options = [{ value: "", text: "All" }, ...STANDINGS.map((one) => ({ value: one, text: standingWords(one) }))];
  return (
    <>
      <PageHeading
        deck="What companies said they would do, by when, and what they say became of it. A promise comes back as a question in the first report after its day."
        title="Promises"
        trail={[{ text: programme, href: base }, { text: "Promises" }]}
      />
      <Section
        id="counts"
        intro="Counts of different companies do not say who is better: a company that promises nothing breaks nothing."
        title="In counts"
      >
        <PublicTableView isCaptionHidden table={ledgerTable(companies, base)} />
      </Section>
      <Section id="stories" title="Each of them">
        <ToolStrip>
          <SelectForm label="Where it stands" name="standing" options={options} selected={standing ?? ""} />
        </ToolStrip>
        {withStories.length === 0 && <Missing word="There is none such." />}
        {withStories.map(({ company, name, asOf, stories }) => (
          <section aria-labelledby={`${company}-promises`} key={company}>
            <h3 className="section-part" id={`${company}-promises`}>
              <a href={`${base}/companies/${company}#promises`}>{name}</a>
            </h3>
            {stories.map((story) => (
              <Story
                asOf={asOf}
                commitment={commitments.get(story.promise.commitment) ?? story.promise.commitment}
                home={`${base}/companies/${company}`}
                id={`${company}.${story.promise.key}`}
                key={story.promise.key}
                story={story}
              />
            ))}
          </section>
        ))}
      </Section>
    </>
  );
}
