import { checked } from "#db/seed/public-record/checked.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What the authors of the IEEE Spectrum article of 2024 ask of companies. */
export const DEMANDS: readonly WrittenDocument<"demand_recorded">[] = [
  {
    key: "sd1",
    text: "Check training data for CSAM before any training starts; take out and report what is found",
    demandedOf: "all companies, as a legal minimum",
    commitments: ["develop.training-data"],
    mappingBasis: "editorial",
    sources: ["seed-ieee-2024"],
    check: checked(
      "confirmed",
      ["seed-ieee-2024"],
      "The authors' demand. They present the list as following the Thorn commitments; parts of it (hosting duties, app stores, search, payments) go further than the eight sub-commitments.",
    ),
  },
  {
    key: "sd2",
    text: "Give generated images marks and provenance robust enough to trace them to the model that made them",
    demandedOf: "all companies, as a legal minimum",
    commitments: ["develop.adversarial-misuse"],
    mappingBasis: "editorial",
    sources: ["seed-ieee-2024"],
    check: checked(
      "confirmed",
      ["seed-ieee-2024"],
      "The authors' demand. They present the list as following the Thorn commitments; parts of it (hosting duties, app stores, search, payments) go further than the eight sub-commitments.",
    ),
  },
  {
    key: "sd3",
    text: "Hosts: withdraw models that can produce CSAM or whose training is known to have included it, and host them again only once rebuilt without it",
    demandedOf: "all companies, as a legal minimum",
    commitments: ["deploy.abusive-content"],
    mappingBasis: "editorial",
    sources: ["seed-ieee-2024"],
    check: checked(
      "confirmed",
      ["seed-ieee-2024"],
      "The authors' demand. They present the list as following the Thorn commitments; parts of it (hosting duties, app stores, search, payments) go further than the eight sub-commitments.",
    ),
  },
  {
    key: "sd4",
    text: "Find models that were fine-tuned on CSAM on purpose and take them down for good",
    demandedOf: "all companies, as a legal minimum",
    commitments: ["deploy.abusive-content", "maintain.remove-new-aigcsam"],
    mappingBasis: "editorial",
    sources: ["seed-ieee-2024"],
    check: checked(
      "confirmed",
      ["seed-ieee-2024"],
      "The authors' demand. They present the list as following the Thorn commitments; parts of it (hosting duties, app stores, search, payments) go further than the eight sub-commitments.",
    ),
  },
  {
    key: "sd5",
    text: "Take nudify apps out of app stores, keep them out of search results and help payment firms cut off their makers",
    demandedOf: "all companies, as a legal minimum",
    commitments: ["deploy.abusive-content"],
    mappingBasis: "editorial",
    sources: ["seed-ieee-2024"],
    check: checked(
      "confirmed",
      ["seed-ieee-2024"],
      "The authors' demand. They present the list as following the Thorn commitments; parts of it (hosting duties, app stores, search, payments) go further than the eight sub-commitments.",
    ),
  },
];
