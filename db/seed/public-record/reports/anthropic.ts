import { checked } from "#db/seed/public-record/checked.ts";
import { account, claim } from "#db/seed/public-record/reports/account.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What Anthropic published, or others published from it. */
export const ANTHROPIC_ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  account({
    key: "anthropic-hub-2026-07",
    organisation: "anthropic",
    published: "2026-07-23",
    periodWords: "state at date",
    source: "anthropic-hub-2026",
    claims: [
      claim({
        commitment: "develop.training-data",
        summary: "Says CSAM and other filters are applied to some of its datasets, with detections reported to NCMEC.",
        limits: "'some of our datasets' - not all",
        check: checked(
          "not_reachable",
          [],
          "This part of the page could not be read again; the date of the page was confirmed.",
        ),
      }),
      claim({
        commitment: "develop.stress-testing",
        summary:
          "Says outside experts test for policy violations and results feed training and safeguards; Thorn's input on grooming signals updated classifiers and policy.",
        check: checked(
          "not_reachable",
          [],
          "This part of the page could not be read again; the date of the page was confirmed.",
        ),
      }),
      claim({
        commitment: "develop.adversarial-misuse",
        summary:
          "Lists content provenance for image and video outputs among its child-safety commitments; elsewhere the page describes Claude's outputs as text-based and says the company is preparing to meet marking laws.",
        limits:
          "State of the page on 23 July 2026. A company help page updated 10 August 2026 describes signed C2PA metadata on supported image files and text watermarks for supported models.",
        also: ["anthropic-marking-2026"],
        check: checked("corrected", ["anthropic-hub-2026", "anthropic-marking-2026"]),
      }),
      claim({
        commitment: "deploy.abusive-content",
        summary:
          "Says hash-matching runs across first-party surfaces and novel-CSAM classifiers on Claude.ai; prevention messaging points users to helplines; phased deployment is used.",
        limits: "third-party platforms keep their own screening",
        check: checked(
          "not_reachable",
          [],
          "This part of the page could not be read again; the date of the page was confirmed.",
        ),
      }),
      claim({
        commitment: "maintain.fight-csam",
        summary:
          "Says it watches public forums, uses a vendor for open-source intelligence, and keeps listed addresses out of web search.",
        check: checked(
          "not_reachable",
          [],
          "This part of the page could not be read again; the date of the page was confirmed.",
        ),
      }),
    ],
  }),
  account({
    key: "anthropic-h2-2025",
    organisation: "anthropic",
    published: "2026-01-29",
    periodWords: "2025-07/2025-12",
    span: {
      from: "2025-07-01",
      to: "2025-12-31",
    },
    source: "anthropic-trust-h2-2025",
    note: "The report exists as a Transparency Hub page; its figure is held back until the page itself is read.",
    check: checked("not_reachable", []),
  }),
];
