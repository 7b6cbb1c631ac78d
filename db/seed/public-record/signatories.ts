import { checked } from "#db/seed/public-record/checked.ts";
import { EDITION } from "#db/seed/public-record/edition/edition.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** Who joined when, and how often each is to report. */
export const SIGNATORIES: readonly WrittenDocument<"signatory_joined">[] = [
  joined({
    organisation: "amazon",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "anthropic",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23", "anthropic-sbd-2024"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "civitai",
    joined: "2024-04-23",
    cadence: "quarter",
    sources: ["prn-2024-04-23"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "google",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "meta",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23", "meta-sbd-2024"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "metaphysic",
    joined: "2024-04-23",
    cadence: "quarter",
    sources: ["prn-2024-04-23"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked("confirmed_secondary", [
      "prn-2024-04-23",
      "thorn-progress-2025",
      "datanews-metaphysic-2025",
      "metaphysic-businesstimes-2025",
    ]),
  }),
  joined({
    organisation: "microsoft",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23", "microsoft-sbd-2024"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "mistral",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "openai",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23", "openai-sbd-2024"],
    cadenceSources: ["thorn-progress-2025", "openai-sbd-2024"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "stability-ai",
    joined: "2024-04-23",
    cadence: "year",
    sources: ["prn-2024-04-23"],
    cadenceSources: ["thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked(
      "confirmed",
      ["prn-2024-04-23", "openai-sbd-2024", "thorn-progress-2025"],
      "Join date, cadence and presence in Thorn's list of 20 March 2025. Role types are editorial.",
    ),
  }),
  joined({
    organisation: "invoke",
    joined: "2024-07-16",
    cadence: "quarter",
    sources: ["invoke-sbd-2024"],
    cadenceSources: ["invoke-sbd-2024", "thorn-progress-2025"],
    listedSources: ["thorn-progress-2025"],
    check: checked("corrected", ["invoke-sbd-2024", "thorn-progress-2025", "invoke-pr-9299-2026"]),
  }),
];

type Joining = Pick<
  WrittenDocument<"signatory_joined">,
  "organisation" | "joined" | "cadence" | "sources" | "cadenceSources" | "listedSources" | "check"
>;

/** No source lists who adopted which commitment: joining is read as adopting all of the edition. Nothing falls due. */
function joined(told: Joining): WrittenDocument<"signatory_joined"> {
  return {
    ...told,
    edition: EDITION.key,
    zone: "UTC",
    adopted: EDITION.commitments.map((commitment) => commitment.key),
    notAdopted: [],
    adoptionBasis: "editorial",
    adoptionNote:
      "The sources say that the company joined, not which commitments it adopted. The list is the edition's, taken whole.",
  };
}
