import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What OpenAI published, or others published from it. */
export const OPENAI_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "openai-h1-2024",
    organisation: "openai",
    periodWords: "2024-01/2024-06",
    span: {
      from: "2024-01-01",
      to: "2024-06-30",
    },
    source: "wired-openai-2025",
    document: "https://cdn.openai.com/trust-and-transparency/report-2024h1-child-safety.pdf",
    claims: [
      claim({
        commitment: "maintain.fight-csam",
        summary: "Reports made to NCMEC's CyberTipline.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "947",
            unit: "reports",
            selfReported: true,
          }),
          figure({
            indicator: "ncmec_items",
            name: "pieces of content reported to NCMEC",
            value: "3252",
            unit: "items",
            selfReported: true,
          }),
        ],
        check: checked("confirmed_secondary", ["wired-openai-2025", "intransparent"]),
      }),
    ],
  }),
  account({
    key: "openai-h2-2024",
    organisation: "openai",
    periodWords: "2024-07/2024-12",
    span: {
      from: "2024-07-01",
      to: "2024-12-31",
    },
    source: "intransparent",
    document: "https://cdn.openai.com/trust-and-transparency/report-2024h2-child-safety.pdf",
    note: "Added in the check: fills the gap between two half-years already listed.",
    claims: [
      claim({
        commitment: "maintain.fight-csam",
        summary: "Reports made to NCMEC's CyberTipline.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "31132",
            unit: "reports",
            selfReported: true,
            confidence: "secondary-seen",
          }),
          figure({
            indicator: "ncmec_items",
            name: "pieces of content reported to NCMEC",
            value: "31510",
            unit: "items",
            selfReported: true,
            confidence: "secondary-seen",
          }),
        ],
        check: checked(
          "confirmed_secondary",
          ["intransparent"],
          "Transcribed from OpenAI's half-year report, which is linked from its transparency page; the PDF was not seen.",
        ),
      }),
    ],
  }),
  account({
    key: "openai-h1-2025",
    organisation: "openai",
    periodWords: "2025-01/2025-06",
    span: {
      from: "2025-01-01",
      to: "2025-06-30",
    },
    source: "wired-openai-2025",
    document: "https://cdn.openai.com/trust-and-transparency/2025-h1-child-safety.pdf",
    claims: [
      claim({
        commitment: "maintain.fight-csam",
        summary:
          "Reports made to NCMEC's CyberTipline. A company spokesperson tied the rise to review capacity added in late 2024, new image-upload features and user growth. The count pre-dates the Sora app.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "75027",
            unit: "reports",
            selfReported: true,
          }),
          figure({
            indicator: "ncmec_items",
            name: "pieces of content reported to NCMEC",
            value: "74559",
            unit: "items",
            selfReported: true,
          }),
        ],
        check: checked("confirmed_secondary", ["wired-openai-2025", "intransparent"]),
      }),
    ],
  }),
  account({
    key: "openai-h2-2025",
    organisation: "openai",
    published: "2026",
    publishedPrecision: "year",
    periodWords: "2025-07/2025-12",
    span: {
      from: "2025-07-01",
      to: "2025-12-31",
    },
    source: "openai-trust-2026",
    document: "https://cdn.openai.com/trust-and-transparency/report-2025h2-child-safety.pdf",
    claims: [
      claim({
        commitment: "maintain.fight-csam",
        summary: "Reports made to NCMEC's CyberTipline.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "107817",
            unit: "reports",
            selfReported: true,
          }),
          figure({
            indicator: "ncmec_items",
            name: "pieces of content reported to NCMEC",
            value: "107667",
            unit: "items",
            selfReported: true,
          }),
        ],
        check: checked("confirmed", ["openai-trust-2026", "intransparent"]),
      }),
    ],
  }),
  account({
    key: "openai-csea-2025-09",
    organisation: "openai",
    published: "2025-09-29",
    source: "openai-csea-2025",
    claims: [
      claim({
        commitment: "develop.training-data",
        summary:
          "Says training data is checked for CSAM and CSEM, that what is found is taken out, and that confirmed CSAM goes to the authorities, NCMEC included.",
        check: checked("confirmed", ["openai-csea-2025"]),
      }),
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Says uploads are matched against known CSAM (its own findings and Thorn's list) and run through Thorn's classifier, with context-aware classifiers, monitoring, and human review only once a classifier has flagged something.",
        check: checked("confirmed", ["openai-csea-2025"]),
      }),
      claim({
        commitment: "deploy.developer-ownership",
        summary:
          "Says it alerts developers whose users try to make or upload CSAM/CSEM so they can ban the user, and cuts off developers who leave a lasting pattern unfixed.",
        check: checked("confirmed", ["openai-csea-2025"]),
      }),
      claim({
        commitment: "maintain.fight-csam",
        summary:
          "Says it reports every instance to NCMEC, uploads and requests alike, bans the account, and adds supplemental reports where abuse seems to be continuing.",
        check: checked("confirmed", ["openai-csea-2025"]),
      }),
    ],
  }),
];
