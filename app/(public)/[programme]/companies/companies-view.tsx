import { companiesTable } from "#app/(public)/[programme]/companies/companies-table.ts";
import { CompiledTable, FiledTable } from "#app/(public)/[programme]/companies/company-tables.tsx";
import type { View } from "#app/(public)/view.ts";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { companiesPage } from "#db/queries/companies.ts";

/** The signatories of a programme, by name, and who else its record speaks of. */
export const companiesView: View = {
  at: "companies",
  room: "companies",
  queries: [],
  open: async (reading) => {
    const { companies, others } = await companiesPage(reading);
    const { name, family } = reading.programme;
    const Table = TABLES[family];
    return {
      title: "Companies",
      description: `The ${companies.length} signatories of ${name}, since when, and what the register holds of each.`,
      tables: [companiesTable(companies)],
      body: ({ base }) => (
        <>
          <PageHeading deck={DECKS[family]} title="Companies" />
          <Table base={base} companies={companies} />
          {others.length > 0 && (
            <Section
              id="others"
              intro="The record speaks of these too. They have not signed."
              title="Other organisations"
            >
              <LinkRow links={others.map((other) => ({ text: other.name, href: `${base}/companies/${other.key}` }))} />
            </Section>
          )}
        </>
      ),
    };
  },
};

const TABLES = { filed: FiledTable, compiled: CompiledTable };

const DECKS = {
  filed:
    "Every signatory, by name. Each page shows what the company reported, period by period, and what it left unsaid.",
  compiled:
    "Every signatory, by name. Each page shows what the company and others published, with the source and how far it was verified. What is not here may still have been published.",
};
