import type { ReactNode } from "react";
import { SourceNote } from "#components/report/source-note.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CompanyPage } from "#db/queries/company-page.ts";
import type { OrganisationFacts } from "#db/queries/organisation-facts.ts";
import type { SignatoryStanding } from "#db/queries/signatory-standing.ts";
import { listWords } from "#domain/comparison/count-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { type Cited, citedTogether } from "#domain/framework/cited.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { statusWords } from "#domain/framework/organisation-status.ts";
import { cadenceWords, releaseTypeWords, roleTypeWords } from "#domain/framework/organisation-words.ts";

interface Props {
  readonly facts: OrganisationFacts;
  readonly standing: CompanyPage["standing"];
}

/** What an organisation is: its kind, its products, when it joined and what became of it, each with its source. */
export function WhatItIs({ facts, standing }: Props) {
  const { fact, cited } = facts.organisation;
  const signatory = standing.kind === "other" ? null : standing.signatory;
  return (
    <Section id="about" title={`About ${fact.name}`}>
      <DefinitionRows
        rows={[
          { term: "What it does", description: <Kinds facts={facts} /> },
          ...facts.products.map((product) => ({
            term: product.name,
            description: `${product.summary} ${capitalised(releaseTypeWords(product.releaseType))}.`,
          })),
          { term: "Signatory", description: <Signatory signatory={signatory} /> },
          ...(signatory === null ? [] : signatoryRows(signatory)),
          ...(fact.status === null && standing.kind !== "compiled"
            ? []
            : [{ term: "Standing", description: <Standing facts={facts} signatory={signatory} /> }]),
          ...(fact.note === null
            ? []
            : [{ term: "Note", description: <WithSource cited={cited}>{fact.note}</WithSource> }]),
        ]}
      />
    </Section>
  );
}

function Kinds({ facts: { organisation } }: { readonly facts: OrganisationFacts }) {
  const { kinds, kindsBasis, roleNote } = organisation.fact;
  if (kinds.length === 0) return <Missing word="The sources used here do not say." />;
  return (
    <>
      {capitalised(listWords(kinds.map(roleTypeWords)))}
      {kindsBasis === "editorial" && (
        <small className="block text-soft">Editorial: this register's own description.</small>
      )}
      {roleNote !== null && <small className="block text-soft">{roleNote}</small>}
    </>
  );
}

function Signatory({ signatory }: { readonly signatory: SignatoryStanding | null }) {
  if (signatory === null) return "No. It is not among the companies that adopted these commitments.";
  return (
    <WithSource cited={signatory.cited}>
      Since {dayWords(signatory.joining.joined)}, of the edition “{signatory.edition.name}”
    </WithSource>
  );
}

function Standing({
  facts,
  signatory,
}: {
  readonly facts: OrganisationFacts;
  readonly signatory: SignatoryStanding | null;
}) {
  const { fact, cited } = facts.organisation;
  const others = signatory === null ? [facts.statusCited] : [facts.statusCited, signatory.listedCited];
  return (
    <WithSource cited={citedTogether(cited, others)}>
      {statusWords(fact)}
      {fact.statusNote !== null && ` ${fact.statusNote}`}
    </WithSource>
  );
}

function signatoryRows(signatory: SignatoryStanding) {
  const { joining, cadenceCited, adopted } = signatory;
  const asked = signatory.edition.commitments.length;
  return [
    {
      term: "Commitments adopted",
      description: (
        <>
          {adopted.length} of {asked}
          {joining.adoptionBasis === "editorial" && (
            <small className="block text-soft">
              Editorial{joining.adoptionNote !== null && `: ${joining.adoptionNote}`}
            </small>
          )}
        </>
      ),
    },
    {
      term: "Reports",
      description: <WithSource cited={cadenceCited}>{capitalised(cadenceWords(joining.cadence))}</WithSource>,
    },
  ];
}

function WithSource({ cited, children }: { readonly cited: Cited; readonly children: ReactNode }) {
  return (
    <>
      {children}
      {cited.sources.length > 0 && <SourceNote {...cited} />}
    </>
  );
}
