import type { Metadata } from "next";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { HELP_PLACES, type HelpLine, READ_ON } from "#app/(public)/help/help-lines.ts";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";

export const metadata: Metadata = {
  title: "Help lines by country",
  description: "Where to turn when you are worried about a child, or about images of yourself, by country.",
  alternates: { canonical: "/help" },
};

export default async function HelpPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  noQuery("/help", await searchParams);
  return (
    <SiteFrame current="/help">
      <PageHeading
        deck="Worried about a child, or about images of you? These organisations listen, take reports, and help to have images removed."
        title="Help lines by country"
      />
      <Inset title="Is somebody in danger now?">
        Call the emergency number of your country first. Do not copy, keep or pass on images of abuse, not even as
        evidence: report where you saw them.
      </Inset>
      {HELP_PLACES.map(({ place, lines }) => (
        <Section id={place.toLowerCase().replaceAll(" ", "-")} key={place} title={place}>
          <DefinitionRows rows={lines.map((line) => ({ term: line.name, description: <Line line={line} /> }))} />
        </Section>
      ))}
      <Section id="how" title="How this list was made">
        <p className="prose">
          Only a few well-known, official services are named, each with a page of its own as the source. Those pages
          were read on {dayWords(CalendarDate.parse(READ_ON))}, some of them as stored copies that may be older than the
          page is now. Nobody has called the numbers. If a line here does not work, go by the service's own site, or by
          INHOPE's list.
        </p>
      </Section>
    </SiteFrame>
  );
}

function Line({ line }: { readonly line: HelpLine }) {
  return (
    <>
      <p>{line.does}</p>
      <p>
        <a href={line.href} rel="noreferrer">
          {new URL(line.href).hostname}
        </a>
        {line.phone !== null && (
          <>
            {", telephone "}
            <span className="whitespace-nowrap">{line.phone}</span>
          </>
        )}
      </p>
      {line.sources.map((source) => (
        <p className="source" key={source.href}>
          <span className="source-kind">Source:</span>{" "}
          <a href={source.href} rel="noreferrer">
            {source.title}
          </a>
        </p>
      ))}
    </>
  );
}
