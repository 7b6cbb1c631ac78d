import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table.tsx";
import { Missing } from "#components/ui/missing.tsx";
import type { ListedCompany } from "#db/queries/companies.ts";
import { listWords } from "#domain/comparison/count-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { cadenceWords, roleTypeWords } from "#domain/framework/organisation-words.ts";
import { periodOf } from "#domain/framework/period.ts";

interface Props {
  readonly base: string;
  readonly companies: readonly ListedCompany[];
}

/** The signatories of a programme where filing is open, with where the latest report of each stands. */
export function FiledTable({ base, companies }: Props) {
  return (
    <DataTable
      caption="Signatories"
      columns={[
        COMPANY,
        { key: "deadline", head: "Report" },
        { key: "period", head: "Latest period" },
        { key: "cadence", head: "Reports" },
        ...FACTS,
      ]}
      isCaptionHidden
      rows={companies.map((company) => ({
        key: company.key,
        cells: [
          companyLink(base, company),
          company.latest === null ? (
            <Missing key="deadline" word="Nothing due" />
          ) : (
            deadlineWords(company.latest.deadline)
          ),
          company.latest === null ? (
            <Missing key="period" word="None over yet" />
          ) : (
            <a href={`${base}/companies/${company.key}/${company.latest.period}`} key="period">
              {periodOf(company.latest.period).label}
              <span className="sr-only"> of {company.name}</span>
            </a>
          ),
          cadenceWords(company.cadence),
          ...factCells(company),
        ],
      }))}
    />
  );
}

/** The signatories of a compiled programme, with how much was relayed of each; nothing is due from them here. */
export function CompiledTable({ base, companies }: Props) {
  return (
    <DataTable
      caption="Signatories"
      columns={[COMPANY, { key: "accounts", head: "Accounts relayed", isNumber: true }, ...FACTS]}
      isCaptionHidden
      rows={companies.map((company) => ({
        key: company.key,
        cells: [
          companyLink(base, company),
          company.accounts === 0 ? <Missing key="accounts" word="None found" /> : company.accounts,
          ...factCells(company),
        ],
      }))}
    />
  );
}

const COMPANY = { key: "name", head: "Company" };

const FACTS = [
  { key: "joined", head: "Signatory since" },
  { key: "kinds", head: "What it is" },
];

function companyLink(base: string, { key, name }: ListedCompany) {
  return (
    <a href={`${base}/companies/${key}`} key="name">
      {name}
    </a>
  );
}

function factCells({ joined, kinds, status }: ListedCompany): readonly ReactNode[] {
  const what = [listWords(kinds.map(roleTypeWords)), ...(status === "acquired" ? ["acquired"] : [])].join("; ");
  return [
    dayWords(joined),
    <span className="inline-block min-w-56" key="kinds">
      {capitalised(what)}
    </span>,
  ];
}
