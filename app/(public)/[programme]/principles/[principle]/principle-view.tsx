import { AskedElsewhere } from "#app/(public)/[programme]/principles/[principle]/asked-elsewhere.tsx";
import { Commitments } from "#app/(public)/[programme]/principles/[principle]/commitments.tsx";
import { Mitigations } from "#app/(public)/[programme]/principles/[principle]/mitigations.tsx";
import { WhoSaysWhat } from "#app/(public)/[programme]/principles/[principle]/who-says-what.tsx";
import type { View } from "#app/(public)/view.ts";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type PrinciplePage, principlePage } from "#db/queries/principle-page.ts";
import type { ProgrammeFrameFacts } from "#db/queries/programme-frame.ts";
import { matrixTable } from "#domain/data/matrix-table.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";

/** A principle: what it commits to, who says what of it, and who else asks for it. */
export const principleView: View = {
  at: "principles/:principle",
  room: "principles",
  queries: [],
  open: async (reading, { parts: { principle: key = "" } }) => {
    const shown = await principlePage(reading, key);
    if (shown === null) return null;
    const { name, statement } = shown.principle.fact;
    return {
      title: name,
      description: statement,
      isWide: shown.matrix.columns.length > 6,
      tables: [matrixTable(`Who says what: ${name}`, shown.matrix, shown.periods), sourceTable(shown.sources)],
      body: (frame) => <PrincipleBody frame={frame} shown={shown} />,
    };
  },
};

function PrincipleBody({ frame, shown }: { readonly frame: ProgrammeFrameFacts; readonly shown: PrinciplePage }) {
  const { principle, edition, sources } = shown;
  const others = frame.principles.filter((one) => one.key !== principle.fact.key);
  return (
    <>
      <PageHeading
        deck={principle.fact.statement}
        title={principle.fact.name}
        trail={[{ text: frame.name, href: frame.base }, { text: principle.fact.name }]}
      />
      <ToolStrip
        end={<LinkRow links={others.map((one) => ({ text: one.name, href: `${frame.base}/principles/${one.key}` }))} />}
      >
        <span>
          Edition <b>{edition.name}</b>, {partialDateWords(edition.date)}
        </span>
      </ToolStrip>
      <SourceNote {...principle.cited} />
      <Commitments page={shown} />
      <WhoSaysWhat base={frame.base} page={shown} />
      <Mitigations page={shown} />
      <AskedElsewhere page={shown} />
      {sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  );
}
