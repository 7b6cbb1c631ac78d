import { checked } from "#db/seed/public-record/checked.ts";
import { account } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Thorn published about Metaphysic. */
export const METAPHYSIC_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "metaphysic-3mo-2024",
    organisation: "metaphysic",
    published: "2024-09-26",
    periodWords: "first three-month reporting cycle; exact dates not given",
    periodNote: "Thorn's page is dated five months after the launch but speaks of three months.",
    source: "thorn-3mo-2024",
    note: "Report exists; its claims and figures were not in the archived text.",
    check: checked(
      "corrected",
      ["thorn-3mo-2024"],
      "Existence and date of the report confirmed; its contents could not be reached.",
    ),
  }),
];
