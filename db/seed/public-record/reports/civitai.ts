import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Thorn and others published about Civitai. */
export const CIVITAI_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "civitai-3mo-2024",
    organisation: "civitai",
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
  account({
    key: "civitai-2025-01",
    organisation: "civitai",
    published: "2025-01",
    publishedPrecision: "month",
    publishedNote: "Label of the update on Thorn's page of 2025-03-20.",
    periodWords: "quarterly update",
    source: "thorn-progress-2025",
    claims: [
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Thorn reports that Civitai now also screens what its generator produces, with machine-learning checks for images that may show minors or explicit content, where it earlier screened prompts.",
        check: checked("confirmed", ["thorn-progress-2025"], "The figures that follow in the page were cut off."),
      }),
    ],
  }),
  account({
    key: "civitai-transparency-2024",
    organisation: "civitai",
    periodWords: "2024",
    span: {
      from: "2024-01-01",
      to: "2024-12-31",
    },
    source: "aitrace-civitai",
    claims: [
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Moderation volume across the whole platform, as quoted from Civitai's transparency report (all violations, not child safety only).",
        figures: [
          figure({
            name: "reports processed",
            value: "586800",
            unit: "reports",
            qualifier: "more than",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            name: "images removed",
            value: "730000",
            unit: "images",
            qualifier: "more than",
            selfReported: true,
            confidence: "secondary-seen",
          }),
        ],
        check: checked("confirmed_secondary", ["aitrace-civitai"]),
      }),
    ],
  }),
];
