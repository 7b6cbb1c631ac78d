import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim, figure } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Google published, or others published from it. */
export const GOOGLE_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "google-2025-04",
    organisation: "google",
    published: "2025-04",
    publishedPrecision: "month",
    periodWords: "calendar 2024 (figure)",
    span: {
      from: "2024-01-01",
      to: "2024-12-31",
    },
    source: "google-aicsae-2025",
    claims: [
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Says that in 2024 known-material matching on prompt uploads to its generative AI products led to reports of apparent CSAM.",
        figures: [
          figure({
            indicator: "prompt_hash_hits",
            name: "instances of apparent CSAM in generative AI prompts reported to NCMEC",
            value: "600",
            unit: "instances",
            qualifier: "more than",
            period: "2024",
            selfReported: true,
            confidence: "secondary-seen",
          }),
        ],
        check: checked(
          "confirmed_secondary",
          ["google-aicsae-2025"],
          "A catalogue record quotes the sentence; the PDF was not seen.",
        ),
      }),
      claim({
        commitment: "develop.adversarial-misuse",
        summary: "Says it took a seat on C2PA's steering committee in 2024.",
        check: checked(
          "confirmed_secondary",
          ["google-aicsae-2025"],
          "A catalogue record quotes the sentence; the PDF was not seen.",
        ),
      }),
    ],
  }),
  account({
    key: "google-gemini3-card",
    organisation: "google",
    published: "2025-11",
    publishedPrecision: "month",
    periodWords: "at model release",
    source: "google-gemini3-card",
    claims: [
      claim({
        commitment: "develop.stress-testing",
        summary:
          "Says Gemini 3 Pro passed the child-safety bar its expert teams set for launch, and that people outside the model team did the manual red teaming.",
        limits: "the card gives neither the bar nor the results",
        check: checked("confirmed_secondary", ["google-gemini3-card", "modelcards-gemini3"]),
      }),
    ],
  }),
];
