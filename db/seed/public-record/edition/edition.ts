import { checked } from "#db/seed/public-record/checked.ts";
import { COMMITMENTS } from "#db/seed/public-record/edition/commitments.ts";
import { MITIGATIONS } from "#db/seed/public-record/edition/mitigations.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** The edition of April 2024. */
export const EDITION: WrittenDocument<"edition_published"> = {
  key: "2024",
  name: "Safety by Design for Generative AI: Preventing Child Sexual Abuse",
  date: "2024-04-23",
  stewards: ["Thorn", "All Tech Is Human"],
  paper: {
    title: "Safety by Design for Generative AI: Preventing Child Sexual Abuse",
    firstAuthor: "Portnoff et al.",
    date: "2024",
    url: "https://info.thorn.org/hubfs/thorn-safety-by-design-for-generative-AI.pdf",
    coauthors: [
      "Amazon AWS AI",
      "Civitai",
      "Hugging Face",
      "Inflection",
      "Metaphysic",
      "Stability AI",
      "Teleperformance",
    ],
    note: "Thorn lists these companies as co-authors. Co-authoring the paper is not the same as committing: Hugging Face, Inflection and Teleperformance are not in the launch list of committing companies.",
    sources: ["thorn-pai-case-2024"],
    check: checked(
      "not_reachable",
      ["anthropic-sbd-2024"],
      "Title and address confirmed; the list of co-author companies could not be seen again.",
    ),
  },
  goals: {
    items: [
      "Lower models' ability to produce AIG-CSAM and other abusive content",
      "Make abusive content that is still produced easier to detect reliably",
      "Limit the spread of the models and services used to make it",
    ],
    note: "Own-words summary. The IEEE Spectrum article describes the same three aims.",
    sources: ["thorn-pai-case-2024"],
    check: null,
  },
  accountability: {
    items: [
      "Progress reports from committed companies",
      "Work with standard-setting bodies (IEEE, NIST), opening the way to third-party audit",
      "Engaging policymakers on what is feasible and effective",
    ],
    note: null,
    sources: ["thorn-3mo-2024", "thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["thorn-3mo-2024", "thorn-progress-2025", "seed-ieee-2024"],
      "IEEE and NIST are named in the 2024 page; the 2025 page says standard-setting institutions.",
    ),
  },
  rationale: {
    text: "Two known routes by which a general-purpose image model can produce AIG-CSAM: enough CSAM in its training data, or combining separately learned concepts (adult sexual content plus benign depictions of children). Dataset cleaning addresses only the first.",
    sources: ["thorn-pai-case-2024", "meta-sbd-2024", "invoke-sbd-2024"],
    check: checked(
      "confirmed",
      ["invoke-sbd-2024"],
      "Invoke's text states both routes; the Thorn case study could not be seen again.",
    ),
  },
  principles: [
    {
      key: "develop",
      name: "Develop",
      statement: "Make child safety risks part of how generative AI models are designed, built and trained.",
      sources: ["openai-sbd-2024", "microsoft-sbd-2024"],
      check: checked("confirmed", ["openai-sbd-2024"]),
    },
    {
      key: "deploy",
      name: "Deploy",
      statement:
        "Put models out after they have been trained and checked for child safety, and keep protections in place throughout.",
      sources: ["openai-sbd-2024", "microsoft-sbd-2024"],
      check: checked("confirmed", ["openai-sbd-2024"]),
    },
    {
      key: "maintain",
      name: "Maintain",
      statement: "Keep models and platforms safe after release by following child safety risks and acting on them.",
      sources: ["openai-sbd-2024", "microsoft-sbd-2024"],
      check: checked("confirmed", ["openai-sbd-2024"]),
    },
  ],
  commitments: COMMITMENTS,
  commitmentsNote:
    "Eight sub-commitments as OpenAI lists them. Titles are the published names, used to identify each item; summaries are ours. Thorn's own page may split or word them differently (it could not be read in full), so keep commitment lists versioned and do not treat these titles as the canonical text.",
  mitigations: MITIGATIONS,
  mitigationsNote:
    "m01-m18 follow the list one signatory, Anthropic, published and says it is working towards; do not score another company against an item it has not been shown to adopt. m19-m21 are Thorn recommendations, not commitments.",
  sources: ["prn-2024-04-23"],
  check: checked(
    "confirmed",
    ["prn-2024-04-23", "openai-sbd-2024", "pa-lbc-2024"],
    "Launch date, stewards and ten companies.",
  ),
};
