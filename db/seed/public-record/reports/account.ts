import type { WrittenDocument } from "#domain/record/documents/documents.ts";

type Account = WrittenDocument<"report_relayed">;
type Claim = Account["claims"][number];
type Figure = Claim["figures"][number];

/** An account, with null for everything its source does not tell. */
export function account(told: Pick<Account, "key" | "source"> & Partial<Account>): Account {
  return { ...UNTOLD_ACCOUNT, ...told };
}

/** A claim, put under its commitment by the compilers, with null for everything its source does not tell. */
export function claim(told: Pick<Claim, "commitment" | "summary"> & Partial<Claim>): Claim {
  return { ...UNTOLD_CLAIM, ...told };
}

/** A figure, with null for everything its source does not tell; which indicator it is, the compilers judged. */
export function figure(told: Pick<Figure, "name" | "unit"> & Partial<Figure>): Figure {
  return { ...UNTOLD_FIGURE, ...told, indicatorBasis: told.indicator ? "editorial" : null };
}

const UNTOLD_ACCOUNT: Omit<Account, "key" | "source"> = {
  organisation: null,
  published: null,
  publishedPrecision: null,
  publishedNote: null,
  periodWords: null,
  periodNote: null,
  span: null,
  document: null,
  scope: null,
  note: null,
  baseline: false,
  claims: [],
  check: null,
};

const UNTOLD_CLAIM: Omit<Claim, "commitment" | "summary"> = {
  mappingBasis: "editorial",
  limits: null,
  scope: null,
  note: null,
  also: [],
  gapAcknowledgedByCompany: false,
  figures: [],
  check: null,
};

const UNTOLD_FIGURE: Omit<Figure, "name" | "unit" | "indicatorBasis"> = {
  indicator: null,
  value: null,
  valueWords: null,
  qualifier: null,
  scope: null,
  period: null,
  selfReported: null,
  confidence: null,
};
