import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Amazon published, or others published from it. */
export const AMAZON_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "amazon-2023",
    organisation: "amazon",
    published: "2024-03-28",
    periodWords: "2023",
    span: {
      from: "2023-01-01",
      to: "2023-12-31",
    },
    source: "amazon-csam-2023",
    baseline: true,
    claims: [
      claim({
        commitment: "maintain.fight-csam",
        summary: "Group-wide CSAM reporting (pre-dates the commitments; baseline, not AI-specific).",
        note: "NCMEC's own tally for Amazon in 2023 is 32,359 reports: company and NCMEC counts differ.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "31281",
            unit: "reports",
            scope: "Amazon and subsidiaries",
            selfReported: true,
          }),
          figure({
            name: "images detected and reported, Amazon Photos",
            value: "24653",
            unit: "images",
            selfReported: true,
          }),
          figure({
            name: "third-party reports received",
            value: "103",
            unit: "reports",
            selfReported: true,
          }),
          figure({
            name: "hotline reports received",
            value: "611",
            unit: "reports",
            selfReported: true,
          }),
          figure({
            indicator: "hotline_response_hours",
            name: "average time to review and act on hotline reports",
            value: "3.8",
            unit: "hours",
            selfReported: true,
          }),
          figure({
            indicator: "accounts_actioned",
            name: "accounts in which actioned content was found",
            value: "4111",
            unit: "accounts",
            selfReported: true,
          }),
        ],
        check: checked("confirmed", ["amazon-csam-2023", "intransparent"]),
      }),
    ],
  }),
  account({
    key: "amazon-2024",
    organisation: "amazon",
    published: "2025-04-09",
    periodWords: "2024",
    span: {
      from: "2024-01-01",
      to: "2024-12-31",
    },
    source: "amazon-csam-2024",
    note: "Counts come from an independent transcription, not from the page itself.",
    claims: [
      claim({
        commitment: "develop.training-data",
        summary:
          "Says data used to build its generative models is scanned for known CSAM, and that matches are removed and reported to NCMEC.",
        check: checked("confirmed", ["amazon-csam-2024"]),
      }),
      claim({
        commitment: "develop.adversarial-misuse",
        summary:
          "Says every image from its own models carries an invisible watermark that the public can test for, and C2PA Content Credentials by default.",
        check: checked("confirmed", ["amazon-csam-2024"]),
      }),
      claim({
        commitment: "maintain.fight-csam",
        summary: "Group-wide CSAM reporting, not AI-specific.",
        note: "NCMEC's own tally for Amazon in 2024 is 75,501 reports.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "64195",
            unit: "reports",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            name: "images detected and reported, Amazon Photos",
            value: "30778",
            unit: "images",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            name: "third-party reports received",
            value: "337",
            unit: "reports",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            name: "hotline reports received",
            value: "752",
            unit: "reports",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            indicator: "accounts_actioned",
            name: "accounts in which actioned content was found",
            value: "3959",
            unit: "accounts",
            selfReported: true,
            confidence: "secondary-seen",
          }),
        ],
        check: checked(
          "confirmed_secondary",
          ["intransparent"],
          "Transcribed from Amazon's report; the same dataset matches the 2023 figures exactly.",
        ),
      }),
    ],
  }),
  account({
    key: "amazon-2025",
    organisation: "amazon",
    published: "2026",
    publishedPrecision: "year",
    periodWords: "2025",
    span: {
      from: "2025-01-01",
      to: "2025-12-31",
    },
    source: "amazon-csam-2025",
    note: "Added in the check.",
    claims: [
      claim({
        commitment: "maintain.fight-csam",
        summary: "Group-wide CSAM reporting.",
        limits:
          "What the count covers was not read; do not set it against press figures for reports tied to AI training data.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "26500",
            unit: "reports",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            name: "images detected and reported, Amazon Photos",
            value: "21437",
            unit: "images",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            name: "hotline reports received",
            value: "676",
            unit: "reports",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            indicator: "accounts_actioned",
            name: "accounts in which actioned content was found",
            value: "3069",
            unit: "accounts",
            selfReported: true,
            confidence: "secondary-seen",
          }),
        ],
        check: checked(
          "confirmed_secondary",
          ["intransparent"],
          "Transcribed from Amazon's report, which was not seen. The first figure looks rounded.",
        ),
      }),
    ],
  }),
];
