import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Thorn published of the companies together. */
export const JOINT_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "thorn-aggregate-2025-10",
    published: "2025-10-21",
    periodWords: "first year",
    source: "thorn-annual-2025",
    scope: "aggregate, as described by Thorn",
    claims: [
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Thorn says that over the first year companies stopped attempts to produce harmful content, numbering in the hundreds of thousands.",
        figures: [
          figure({
            name: "harmful generation attempts stopped",
            valueWords: "hundreds of thousands",
            unit: "count",
            qualifier:
              "order of magnitude; which companies, what counts as an attempt and how they were counted are not stated",
          }),
        ],
        check: checked("confirmed", ["thorn-annual-2025"]),
      }),
    ],
  }),
];
