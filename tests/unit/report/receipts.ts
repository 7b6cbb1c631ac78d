import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { EditionPublished } from "#domain/record/documents/edition.ts";
import { ReportFiled } from "#domain/record/documents/report.ts";
import { CERTIFYING_STATEMENT } from "#domain/report/file.ts";
import { type ReceiptFacts, receiptOf, receiptParts } from "#domain/report/receipt.ts";
import type { ReceiptSection } from "#domain/report/receipt-rows.ts";

const SOURCED = { sources: [], check: null };

const DONE = {
  commitment: "develop.data",
  status: "done",
  account: "Every set is matched against hash lists.",
  reason: null,
  byDate: null,
  explanation: null,
  mitigations: ["hashing"],
  products: ["alder-chat"],
  addresses: [{ url: "https://alder.example/safety", seenOn: "2026-06-01" }],
};

const NOT_YET = {
  commitment: "deploy.conduct",
  status: "not_done",
  account: "We wrote a plan.",
  reason: "not_yet",
  byDate: "2027-03-31",
  explanation: "The team is being hired.",
  mitigations: [],
  products: [],
  addresses: [],
};

/** The facts of a receipt: one commitment done, one not yet, one that the report says nothing of. */
export function receiptFacts(parts: object = {}, facts: Partial<ReceiptFacts> = {}): ReceiptFacts {
  const commitment = (key: string, short: string) => ({
    ...{ key, short, title: `Do this: ${short}`, principle: "develop", summary: `What “${short}” asks.`, note: null },
    confidence: null,
    ...SOURCED,
  });
  const indicator = (key: string, name: string) => ({
    ...{ key, name, version: 2, unit: "reports", direction: "neither" as const, definition: "Counted.", caveats: [] },
    ...SOURCED,
  });
  const nothing = { paper: null, goals: null, accountability: null, rationale: null, commitmentsNote: null };
  return {
    report: ReportFiled.parse({
      organisation: "alder",
      period: "2026-H1",
      edition: "first",
      revision: 1,
      responses: [DONE, NOT_YET],
      certified: { name: "Olga Officer", role: "Chief compliance officer", statement: CERTIFYING_STATEMENT },
      contentDigest: "d".repeat(64),
      ...parts,
    }),
    programme: { key: "rehearsal", name: "Rehearsal" },
    organisationName: "Alder Labs",
    edition: EditionPublished.parse({
      ...{ key: "first", name: "First edition", date: "2026", stewards: [], ...nothing, ...SOURCED },
      principles: [{ key: "develop", name: "Develop", statement: "Build with care.", ...SOURCED }],
      commitments: [
        commitment("develop.data", "Train on clean data"),
        commitment("deploy.conduct", "Watch for conduct"),
        commitment("maintain.report", "Report what is found"),
        commitment("maintain.other", "Not taken on"),
      ],
      mitigations: [],
      mitigationsNote: null,
    }),
    scope: {
      adopted: ["develop.data", "deploy.conduct", "maintain.report"],
      mitigations: [{ key: "hashing", name: "Hash matching", mappedCommitments: ["develop.data", "deploy.conduct"] }],
      products: [{ key: "alder-chat", name: "Alder Chat" }],
      indicators: [indicator("reports_sent", "Reports sent"), indicator("items_sent", "Items sent")],
      promises: [],
      dueBy: CalendarDate.parse("2026-06-30"),
    },
    deadline: {
      zone: "Europe/Lisbon",
      due: Instant.parse("2026-07-31T17:00:00.000Z"),
      extensions: [],
      waivedAt: null,
      outages: [],
      revisions: [{ filedAt: FILED_AT, changed: [] }],
    },
    entry: { position: 41, time: FILED_AT, leafHash: `3f2a91c0${"0".repeat(56)}`, root: "9".repeat(64) },
    register: "https://register.example",
    ...facts,
  };
}

const FILED_AT = Instant.parse("2026-07-10T09:00:00.000Z");

/** Everything that a report can hold besides its commitments. */
export const PARTS = {
  productsInScope: { inScope: ["alder-chat"], leftOut: null, changes: "Alder Chat is new." },
  figures: [
    {
      ...{ indicator: "reports_sent", version: 2, given: "value", value: "12400", unit: "reports", qualifier: "about" },
      share: { numerator: "3", denominator: "4000" },
      scope: "All of the company.",
      product: null,
      span: { from: "2026-01-01", to: "2026-06-30" },
      asOf: "2026-07-01",
      method: "Counted in the ledger.",
    },
  ],
  promiseAnswers: [{ promise: "2025.plan", outcome: "kept_late", on: "2026-05-04", how: "The plan stands." }],
  promises: [
    {
      ...{ key: "2026-h1.step-1", commitment: "deploy.conduct", wording: "Hire a team.", ownerRole: "Head of safety" },
      ...{ measure: "Four people work.", due: "2026-12-31", madeBy: "next_step" },
    },
  ],
  attestations: [
    {
      ...{ commitment: "develop.data", performedBy: "A hotline", authority: "Its licence", legalBasis: "The act" },
      ...{
        proxyMethod: "Known hashes only.",
        counted: "Sets tested",
        count: "3",
        from: "2026-02-01",
        to: "2026-02-03",
      },
    },
  ],
};

const MADE_IN = PeriodKey.parse("2025");
const TERMS = { wording: "Write a plan.", due: CalendarDate.parse("2026-04-30") };
const SAID = { ...TERMS, saidIn: MADE_IN };

/** A promise of the report before, still open. */
export const EARLIER_PROMISE = {
  promise: {
    ...{ key: "2025.plan", commitment: "deploy.conduct", ...TERMS, ownerRole: null, measure: null },
    ...{ madeIn: MADE_IN, madeBy: "next_step" as const },
  },
  terms: SAID,
  history: [SAID] as const,
  answers: [],
  ending: null,
};

/** The part of that title, its answers by their questions. */
export function answersOf(facts: ReceiptFacts, title: string): Readonly<Record<string, string>> {
  const section: ReceiptSection | undefined = receiptParts(receiptOf(facts)).find((one) => one.title === title);
  return Object.fromEntries((section?.rows ?? []).map(({ question, answer }) => [question, answer.text]));
}
