import { DataTable } from "#components/ui/data-table.tsx";
import { Missing } from "#components/ui/missing.tsx";
import type { ListedCompany } from "#db/queries/companies.ts";
import { listWords } from "#domain/comparison/count-words.ts";
import { cadenceWords } from "#domain/framework/cadence-words.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { periodOf } from "#domain/framework/period.ts";
import { roleWords } from "#domain/record/role-words.ts";

interface Props {
  readonly programme: string;
  readonly companies: readonly ListedCompany[];
}

/** The signatories of a programme where filing is open, with where the latest report of each stands. */
export function FiledTable({ programme, companies }: Props) {
  return (
    <DataTable
      caption="Signatories"
      columns={[
        ...NAMED,
        { key: "cadence", head: "Reports" },
        { key: "period", head: "Latest period" },
        { key: "deadline", head: "Report" },
      ]}
      isCaptionHidden
      rows={companies.map((company) => ({
        key: company.key,
        cells: [
          ...namedCells(programme, company),
          cadenceWords(company.cadence),
          company.latest === null ? (
            <Missing key="period" word="None over yet" />
          ) : (
            <a href={`/${programme}/companies/${company.key}/${company.latest.period}`} key="period">
              {periodOf(company.latest.period).label}
              <span className="sr-only"> of {company.name}</span>
            </a>
          ),
          company.latest === null ? (
            <Missing key="deadline" word="Nothing due" />
          ) : (
            deadlineWords(company.latest.deadline)
          ),
        ],
      }))}
    />
  );
}

/** The signatories of a compiled programme, with how much was relayed of each; nothing is due from them here. */
export function CompiledTable({ programme, companies }: Props) {
  return (
    <DataTable
      caption="Signatories"
      columns={[...NAMED, { key: "accounts", head: "Accounts relayed", isNumber: true }]}
      isCaptionHidden
      rows={companies.map((company) => ({
        key: company.key,
        cells: [
          ...namedCells(programme, company),
          company.accounts === 0 ? <Missing key="accounts" word="None found" /> : company.accounts,
        ],
      }))}
    />
  );
}

const NAMED = [
  { key: "name", head: "Company" },
  { key: "kinds", head: "What it does" },
  { key: "joined", head: "Signatory since" },
];

function namedCells(programme: string, { key, name, kinds, joined, status }: ListedCompany) {
  return [
    <a href={`/${programme}/companies/${key}`} key="name">
      {name}
    </a>,
    [listWords(kinds.map(roleWords)), ...(status === "acquired" ? ["acquired since"] : [])].join("; "),
    dayWords(joined),
  ];
}
