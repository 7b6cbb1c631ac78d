import type { ListedCompany } from "#db/queries/companies.ts";
import { listWords } from "#domain/comparison/count-words.ts";
import { counted, type PublicTable } from "#domain/data/public-table.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { cadenceWords, roleTypeWords } from "#domain/framework/organisation-words.ts";

/** The signatories as files carry them. */
export function companiesTable(companies: readonly ListedCompany[]): PublicTable {
  return {
    key: "companies",
    caption: "Signatories",
    columns: [
      { key: "name", head: "Company", about: "The signatory's name." },
      { key: "company", head: "Key", about: "The signatory's key." },
      { key: "joined", head: "Signatory since", about: "The day it signed." },
      { key: "kinds", head: "What it is", about: "What it does, as its entry lists it." },
      { key: "status", head: "Status", about: "Whether it was acquired." },
      { key: "cadence", head: "Reports", about: "How often it reports." },
      { key: "period", head: "Latest period", about: "The key of its latest period that is over." },
      { key: "deadline", head: "Report", about: "Where that report stands." },
      { key: "accounts", head: "Accounts relayed", about: "How many accounts were relayed of it, counted by source." },
    ],
    rows: companies.map(({ key, name, joined, kinds, status, cadence, latest, accounts }) => ({
      key,
      cells: [
        name,
        key,
        { kind: "day", day: joined },
        listWords(kinds.map(roleTypeWords)),
        status,
        { kind: "choice", code: cadence, words: cadenceWords(cadence) },
        latest?.period ?? null,
        latest === null
          ? null
          : { kind: "choice", code: latest.deadline.status, words: deadlineWords(latest.deadline) },
        counted(accounts),
      ],
    })),
  };
}
