import { COMMITMENTS } from "#db/seed/public-record/edition/commitments.ts";
import { EDITION } from "#db/seed/public-record/edition/edition.ts";
import { MITIGATIONS } from "#db/seed/public-record/edition/mitigations.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { PRACTICE_PROGRAMME } from "#domain/framework/practice.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** The body that runs the practice programme, as it is named everywhere. */
export const STEWARD_NAME = "Rehearsal steward";

/** The key of the practice programme's only edition. */
export const EDITION_KEY = "rehearsal-1";

/** The one text that the facts of the practice programme rest on, by its id. */
export const HANDBOOK = "rehearsal-handbook";
const SAID_THERE = { sources: [HANDBOOK], check: null };

/** The programme of made-up companies. */
export const PROGRAMME: WrittenDocument<"programme_opened"> = {
  key: PRACTICE_PROGRAMME,
  name: "Rehearsal",
  family: "filed",
  stewards: [STEWARD_NAME],
  summary:
    "A programme for practice. Its companies, people, reports and dates are made up; its eight commitments are those of the real programme. Nothing here is about a real organisation.",
  coverageWarning: null,
  rules: [
    "Every company, person and report is made up",
    "Reports fall due on the last day of the month after the period, at 18:00 where the company is",
    "Anybody may file for the companies that have practice accounts",
  ],
  readAsLegend: [{ readAs: "full text", meaning: "the whole text" }],
  checkLegend: [{ result: "absent", meaning: "nobody looks again at what is made up" }],
  compiledSince: null,
  lookedOn: null,
  lookedBy: null,
  compilation: null,
};

/** The one text that facts of the practice programme rest on. */
export function handbook(published: CalendarDate): WrittenDocument<"source_cited"> {
  return {
    id: HANDBOOK,
    publisher: STEWARD_NAME,
    title: "Rehearsal handbook",
    url: "https://rehearsal.example.org/handbook",
    date: published,
    tier: "primary",
    readAs: "full text",
    note: "Made up, for practice. There is no such text, and its address leads nowhere.",
  };
}

/** The eight commitments, word for word those of the real programme, as the practice programme's own edition. */
export function edition(published: CalendarDate): WrittenDocument<"edition_published"> {
  return {
    key: EDITION_KEY,
    name: "Rehearsal edition",
    date: published,
    stewards: [STEWARD_NAME],
    paper: null,
    goals: null,
    accountability: null,
    rationale: null,
    principles: EDITION.principles.map(({ key, name, statement }) => ({ key, name, statement, ...SAID_THERE })),
    commitments: COMMITMENTS.map(({ key, principle, title, short, summary }) => {
      return { key, principle, title, short, summary, note: null, confidence: null, ...SAID_THERE };
    }),
    commitmentsNote: "The commitments of the real programme, used here for practice.",
    mitigations: MITIGATIONS.map(({ key, principle, title, mappedCommitments, mappingBasis, appliesTo }) => {
      const said = { note: null, confidence: null, ...SAID_THERE };
      return { key, principle, title: withoutNames(title), mappedCommitments, mappingBasis, appliesTo, ...said };
    }),
    mitigationsNote: null,
    ...SAID_THERE,
  };
}

// One recommended practice names the clearinghouse of one country.
function withoutNames(title: string): string {
  return title.replaceAll("NCMEC's", "the clearinghouse's");
}

/** An organisation of the practice programme, signatory or not. */
export function listed({
  key,
  name,
  note,
  kinds,
}: Pick<
  WrittenDocument<"organisation_listed">,
  "key" | "name" | "note" | "kinds"
>): WrittenDocument<"organisation_listed"> {
  return {
    key,
    name,
    kinds,
    kindsBasis: kinds.length === 0 ? null : "published",
    note,
    roleNote: null,
    status: null,
    statusAsOf: null,
    statusNote: null,
    statusSources: [],
    ...SAID_THERE,
  };
}

/** The sources of a signatory's joining. */
export const JOINING = {
  adoptionBasis: "published" as const,
  adoptionNote: null,
  sources: [HANDBOOK],
  cadenceSources: [HANDBOOK],
  listedSources: [HANDBOOK],
  check: null,
};
