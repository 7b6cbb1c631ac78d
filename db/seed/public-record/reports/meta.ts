import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Meta published, or others published from it. */
export const META_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "meta-nudify-2025-06",
    organisation: "meta",
    published: "2025-06-12",
    publishedPrecision: "day",
    periodWords: "as stated in June 2025; link sharing since the end of March 2025",
    source: "meta-nudify-company-2025",
    claims: [
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Meta's own account of action against advertisers of nudify apps, with links passed to other companies through the Tech Coalition's Lantern programme.",
        scope: "nudify apps in general, not only those used on images of children",
        figures: [
          figure({
            name: "networks of accounts advertising nudify apps disrupted",
            value: "4",
            unit: "networks",
            confidence: "secondary-seen",
          }),
          figure({
            name: "links shared via Lantern since the end of March 2025",
            value: "3800",
            unit: "links",
            qualifier: "more than",
            confidence: "secondary-seen",
          }),
        ],
        check: checked(
          "corrected",
          ["meta-nudify-company-2025", "meta-nudify-press-2025"],
          "Commitment mapping aligned with the nudify laws below; period narrowed.",
        ),
      }),
    ],
  }),
];
