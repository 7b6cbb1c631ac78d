import type { WrittenDocument } from "#domain/record/documents/documents.ts";

const PERIOD = { organisation: "acme", period: "2026-Q3" };
const ACCOUNT = {
  status: "done" as const,
  account: "We did.",
  reason: null,
  byDate: null,
  explanation: null,
  mitigations: ["screen"],
  products: ["draw"],
  addresses: [{ url: "https://acme.example.org/safety", seenOn: "2026-10-02" }],
};

/** A filed report with something in every part of it, as it would be written down. */
export const REPORT_FILED = {
  ...PERIOD,
  edition: "first",
  revision: 1,
  responses: [{ ...ACCOUNT, commitment: "develop.data" }],
  productsInScope: { inScope: ["draw"], leftOut: null, changes: "Draw is new." },
  figures: [
    {
      indicator: "reports",
      version: 1,
      given: "value",
      value: "12.50",
      unit: "percent",
      qualifier: "exact",
      share: { numerator: "1", denominator: "8" },
      scope: "All models",
      product: null,
      span: { from: "2026-07-01", to: "2026-09-30" },
      asOf: "2026-10-02",
      method: "Counted.",
    },
    { indicator: "items", version: 2, given: "withheld", reason: "An inquiry runs." },
  ],
  promiseAnswers: [{ promise: "2026-q2.step-1", outcome: "dropped", why: "It became needless." }],
  promises: [
    {
      key: "2026-q3.step-1",
      commitment: "develop.data",
      wording: "Check it all.",
      ownerRole: "Head of data",
      measure: "A page says so.",
      due: "2026-12-31",
      madeBy: "next_step",
    },
  ],
  attestations: [
    {
      commitment: "develop.data",
      performedBy: "An outside firm",
      authority: "Counsel",
      legalBasis: "A licence",
      proxyMethod: "Proxies.",
      counted: "Trials",
      count: "40",
      from: "2026-07-01",
      to: "2026-07-31",
    },
  ],
  certified: { name: "Ada Ames", role: "Compliance officer", statement: "This is true." },
  contentDigest: "0".repeat(64),
} satisfies WrittenDocument<"report_filed">;
