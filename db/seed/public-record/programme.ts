import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** The programme of the real companies, filled from what others published. */
export const PROGRAMME: WrittenDocument<"programme_opened"> = {
  key: "safety-by-design",
  name: "Safety by Design for Generative AI",
  family: "compiled",
  stewards: ["Thorn", "All Tech Is Human"],
  summary:
    "Eight commitments to keep generative AI from being used to sexually abuse children, announced on 23 April 2024 by Thorn and All Tech Is Human. This register relays what named public sources say of the companies that signed. None of these companies has agreed to report in this register.",
  coverageWarning:
    "The company sections of Thorn's progress reports were not in the archived texts. Absence of a claim or figure here does not mean the company reported none. Figures are self-reported unless a source says otherwise, and counts of reports show reporting activity, not how much abuse there is.",
  rules: [
    "Only facts seen in a named source; nothing from memory",
    "Own words",
    "Commitment mappings are editorial",
    "Figures carry their qualifier and scope; never compare across companies without checking definition",
  ],
  readAsLegend: [
    {
      readAs: "archived page",
      meaning: "an archived copy of the publisher's page, often only its beginning",
    },
    {
      readAs: "mirror",
      meaning: "a third party's copy",
    },
    {
      readAs: "cited by others",
      meaning: "treat as unconfirmed and say so",
    },
    {
      readAs: "full text",
      meaning: "the whole text",
    },
  ],
  checkLegend: [
    {
      result: "confirmed",
      meaning: "the named primary text, or a full copy of it, was read and says this",
    },
    {
      result: "confirmed_secondary",
      meaning: "seen in the named source or in independent reporting, not in the primary text",
    },
    {
      result: "not_reachable",
      meaning: "looked for, not found in any text that could be read; treat as unverified",
    },
    {
      result: "corrected",
      meaning: "the fact was changed in this check; by_sources lists what the new wording rests on",
    },
    {
      result: "absent",
      meaning: "a fact without a check entry was not looked at again in this check",
    },
  ],
  compiledSince: "2026-10",
  lookedOn: "2026-11-23",
  lookedBy: "the compilers of this register",
  compilation: {
    title: "Safety by Design public record pack",
    form: 1,
  },
};
