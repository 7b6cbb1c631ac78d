import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Stability AI published, or others published from it. */
export const STABILITY_AI_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "stability-2024-2025",
    organisation: "stability-ai",
    published: "2025-09-17",
    periodWords: "2024-04/2025-04",
    span: {
      from: "2024-04-01",
      to: "2025-04-30",
    },
    source: "stability-tr-2025",
    scope: "video, image, 3D and audio models and the API",
    claims: [
      claim({
        commitment: "develop.training-data",
        summary:
          "Says it ran industry CSAM hash lists (Thorn's service and the IWF) over part of its current training data and used NSFW classifiers, and detected no CSAM.",
        limits: "hash run covered a subset, and hashes find known material only",
        figures: [
          figure({
            indicator: "training_csam_found",
            name: "instances of CSAM and CSEM detected in training datasets",
            value: "0",
            unit: "as reported: '0%' against a count label",
            scope: "subset of current training data",
            selfReported: true,
          }),
        ],
        check: checked("confirmed", ["stability-tr-2025"]),
      }),
      claim({
        commitment: "develop.stress-testing",
        summary:
          "Says it red-teams before release with adult-content prompts standing in for illegal ones, and that a UK police covert unit (OCCIT) tested Stable Diffusion 3 before release and could not produce CSAM.",
        limits: "proxy testing; the report does not say how many models the percentages cover",
        figures: [
          figure({
            indicator: "models_stress_tested",
            name: "models stress-tested for CSAM/CSEM capability",
            value: "100",
            unit: "percent",
            selfReported: true,
          }),
          figure({
            indicator: "models_with_issues",
            name: "models found to have CSAM/CSEM issues in that testing",
            value: "0",
            unit: "percent",
            selfReported: true,
          }),
        ],
        check: checked("confirmed", ["stability-tr-2025"]),
      }),
      claim({
        commitment: "develop.adversarial-misuse",
        summary:
          "Says images, video and some audio made through its API carry signed C2PA metadata naming model and version. Openly released models have no provenance built in at generation; the report names this as work still to do.",
        gapAcknowledgedByCompany: true,
        check: checked("confirmed", ["stability-tr-2025"]),
      }),
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Describes prompt filters, an NSFW classifier on uploads, matching of uploads against Thorn's hash database, human moderation of flagged and some unflagged content, and written notice with a route of appeal.",
        check: checked("confirmed", ["stability-tr-2025"]),
      }),
      claim({
        commitment: "maintain.fight-csam",
        summary: "Reports to NCMEC.",
        note: "The report says several reports can concern one user. It covers the company's own services, not copies of its models run elsewhere.",
        figures: [
          figure({
            indicator: "ncmec_reports",
            name: "CyberTipline reports submitted",
            value: "13",
            unit: "reports",
            selfReported: true,
          }),
          figure({
            name: "user reports received about CSAM/CSEM model violations",
            value: "0",
            unit: "reports",
            selfReported: true,
          }),
        ],
        check: checked("confirmed", ["stability-tr-2025"]),
      }),
    ],
  }),
];
