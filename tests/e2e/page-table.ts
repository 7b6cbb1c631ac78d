/** Addresses that a table needs and a story decides: the reports of a company in the practice programme. */
export interface Places {
  /** A report that is being written, as its editor sees it. */
  readonly open: string;
  /** One that waits for the certificate, as its officer sees it. */
  readonly waiting: string;
  readonly filed: string;
  /** A filed one of the company whose other report waits, as the officer of both sees it. */
  readonly certified: string;
  readonly section: string;
  /** What the company of the open report promised before, by its key. */
  readonly promise: string;
  /** A document of the open report, the page that reports it, and what is said of one that was reported. */
  readonly document: string;
  readonly reporting: string;
  readonly incident: string;
  /** The people of a company, and the page on which a role of one of them ends, as its administrator sees them. */
  readonly people: string;
  readonly ending: string;
}

/** Who a page is looked at by. */
export type Reader = "public" | "editor" | "officer" | "administrator" | "steward";

export interface Row {
  readonly by: Reader;
  readonly paths: (places: Places) => readonly string[];
}

const page = (...paths: readonly string[]): Row => ({ by: "public", paths: () => paths });
const desk = (by: Exclude<Reader, "public">, paths: Row["paths"]): Row => ({ by, paths });

/** No page for people: answers a program, or leads elsewhere. Tested where that is. */
const NO_PAGE: Row = { by: "public", paths: () => [] };

const REAL = "/safety-by-design";
const MADE_UP = "/rehearsal";
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const A_YEAR_AGO = `${new Date().getUTCFullYear() - 1}-06-30`;

/** One row for every address pattern of the build, with the examples that are looked at. */
export const PAGE_TABLE: Readonly<Record<string, Row>> = {
  "/": page("/"),
  "/about": page("/about"),
  "/help": page("/help"),
  "/[programme]": page(REAL, MADE_UP),
  "/[programme]/companies": page(`${REAL}/companies`, `${MADE_UP}/companies`),
  "/[programme]/companies/[company]": page(
    `${REAL}/companies/openai`,
    `${REAL}/companies/x`,
    `${MADE_UP}/companies/harbor-models`,
    `${MADE_UP}/companies/fernway-social`,
  ),
  "/[programme]/companies/[company]/[period]": {
    by: "public",
    paths: ({ filed, open }) => [
      `${REAL}/companies/stability-ai/stability-2024-2025`,
      publicPageOf(filed),
      publicPageOf(open),
    ],
  },
  // No company of the rehearsal shows a document to everybody; looked at in evidence-filed.test.ts.
  "/[programme]/companies/[company]/[period]/evidence/[number]": NO_PAGE,
  "/[programme]/companies/[company]/[period]/evidence/[number]/file": NO_PAGE,
  "/[programme]/principles/[principle]": page(`${REAL}/principles/develop`, `${MADE_UP}/principles/maintain`),
  "/[programme]/commitments/[commitment]": page(
    `${REAL}/commitments/develop.training-data`,
    `${MADE_UP}/commitments/deploy.developer-ownership`,
  ),
  "/[programme]/promises": page(`${REAL}/promises`, `${MADE_UP}/promises`, `${MADE_UP}/promises?standing=dropped`),
  "/[programme]/changes": page(
    `${REAL}/changes`,
    `${MADE_UP}/changes?from=${daysAgo(300)}&to=${daysAgo(30)}`,
    `${MADE_UP}/changes?since=40`,
  ),
  "/[programme]/timeline": page(`${REAL}/timeline`, `${REAL}/timeline?organisation=openai`, `${MADE_UP}/timeline`),
  "/[programme]/models": page(`${REAL}/models`, `${MADE_UP}/models`),
  "/[programme]/inquiries": page(`${REAL}/inquiries`, `${MADE_UP}/inquiries`),
  "/[programme]/law": page(`${REAL}/law`, `${MADE_UP}/law`),
  "/[programme]/record": page(`${REAL}/record`, `${MADE_UP}/record`),
  "/[programme]/record/[position]": page(`${REAL}/record/0`, `${REAL}/record/40`, `${MADE_UP}/record/12`),
  "/[programme]/deadlines": page(`${REAL}/deadlines`, `${MADE_UP}/deadlines`),
  "/[programme]/as-known-on/[day]": {
    by: "public",
    paths: () => [
      `${MADE_UP}/as-known-on/${A_YEAR_AGO}`,
      `${MADE_UP}/as-known-on/${A_YEAR_AGO}/companies/quill-systems`,
    ],
  },
  "/[programme]/published-by/[day]": page(
    `${REAL}/published-by/2025-01-31`,
    `${REAL}/published-by/2025-01-31/companies/openai`,
  ),
  // Files for programs, read in public-files.test.ts.
  "/file/[kind]/[...at]": NO_PAGE,
  "/sign-in": page("/sign-in", "/sign-in?problem=practice"),
  "/sign-in/forgotten": page("/sign-in/forgotten", "/sign-in/forgotten?sent=yes"),
  "/sign-in/new-password": page("/sign-in/new-password"),
  "/account": desk("officer", () => ["/account"]),
  "/account/invitation": page("/account/invitation"),
  "/steward/[programme]/store": desk("steward", () => [`/steward${MADE_UP}/store`]),
  "/desk": desk("editor", () => ["/desk"]),
  "/desk/[programme]/[company]": desk("editor", ({ open }) => [open.replace(/\/[^/]+$/, "")]),
  "/desk/[programme]/[company]/commitments": desk("editor", ({ open }) => [open.replace(/\/[^/]+$/, "/commitments")]),
  "/desk/[programme]/[company]/commitments/[commitment]": desk("officer", ({ waiting, section }) => [
    waiting.replace(/\/[^/]+$/, `/commitments/${section}`),
  ]),
  "/desk/[programme]/[company]/people": desk("administrator", ({ people }) => [people]),
  "/desk/[programme]/[company]/people/end/[membership]": desk("administrator", ({ ending }) => [ending]),
  "/desk/[programme]/[company]/[period]": desk("editor", ({ open, filed }) => [open, filed]),
  "/desk/[programme]/[company]/[period]/[commitment]": desk("editor", ({ open, filed, section }) => [
    `${open}/${section}`,
    `${filed}/${section}`,
  ]),
  "/desk/[programme]/[company]/[period]/[commitment]/history": desk("editor", ({ open, filed, section }) => [
    `${open}/${section}/history`,
    `${filed}/${section}/history`,
  ]),
  "/desk/[programme]/[company]/[period]/products": desk("editor", ({ open, filed }) => [
    `${open}/products`,
    `${filed}/products`,
  ]),
  "/desk/[programme]/[company]/[period]/products/history": desk("editor", ({ filed }) => [`${filed}/products/history`]),
  "/desk/[programme]/[company]/[period]/figures/[group]": desk("editor", ({ open, filed }) => [
    `${open}/figures/reporting`,
    `${open}/figures/models`,
    `${filed}/figures/reporting`,
  ]),
  "/desk/[programme]/[company]/[period]/figures/[group]/history": desk("editor", ({ filed }) => [
    `${filed}/figures/reporting/history`,
  ]),
  "/desk/[programme]/[company]/[period]/promises/[key]/history": desk("editor", ({ open, promise }) => [
    `${open}/promises/${promise}/history`,
  ]),
  "/desk/[programme]/[company]/[period]/new-promises/[n]/history": desk("editor", ({ filed }) => [
    `${filed}/new-promises/1/history`,
  ]),
  "/desk/[programme]/[company]/[period]/attestations/[n]/history": desk("editor", ({ filed }) => [
    `${filed}/attestations/1/history`,
  ]),
  "/desk/[programme]/[company]/[period]/promises/[key]": desk("editor", ({ open, promise }) => [
    `${open}/promises/${promise}`,
  ]),
  "/desk/[programme]/[company]/[period]/new-promises": desk("editor", ({ open, filed }) => [
    `${open}/new-promises`,
    `${filed}/new-promises`,
  ]),
  "/desk/[programme]/[company]/[period]/new-promises/[n]": desk("editor", ({ open, filed }) => [
    `${open}/new-promises/1`,
    `${filed}/new-promises/1`,
  ]),
  "/desk/[programme]/[company]/[period]/attestations": desk("editor", ({ open, filed }) => [
    `${open}/attestations`,
    `${filed}/attestations`,
  ]),
  "/desk/[programme]/[company]/[period]/attestations/[n]": desk("editor", ({ open, filed }) => [
    `${open}/attestations/1`,
    `${filed}/attestations/1`,
  ]),
  "/desk/[programme]/[company]/[period]/evidence": desk("editor", ({ open, filed }) => [
    `${open}/evidence`,
    `${open}/evidence?kind=policy&state=expired`,
    `${filed}/evidence`,
  ]),
  "/desk/[programme]/[company]/[period]/evidence/hand-in": desk("editor", ({ open, filed }) => [
    `${open}/evidence/hand-in`,
    `${open}/evidence/hand-in?item=E1&refused=pdf_picture&page=3`,
    `${filed}/evidence/hand-in`,
  ]),
  "/desk/[programme]/[company]/[period]/evidence/[item]": desk("editor", ({ document }) => [document]),
  "/desk/[programme]/[company]/[period]/evidence/stop": desk("editor", ({ open }) => [`${open}/evidence/stop`]),
  "/desk/[programme]/[company]/[period]/evidence/report/[file]": desk("editor", ({ reporting }) => [reporting]),
  "/desk/[programme]/[company]/[period]/evidence/incidents/[incident]": desk("editor", ({ incident }) => [incident]),
  "/desk/[programme]/[company]/[period]/evidence/open": NO_PAGE,
  "/desk/[programme]/[company]/[period]/evidence/package": NO_PAGE,
  "/desk/[programme]/[company]/[period]/check": desk("editor", ({ open, filed }) => [
    `${open}/check`,
    `${filed}/check`,
  ]),
  "/desk/[programme]/[company]/[period]/reading": desk("editor", ({ open, filed }) => [
    `${open}/reading`,
    `${filed}/reading`,
  ]),
  "/desk/[programme]/[company]/[period]/reading/public": desk("editor", ({ open, filed }) => [
    `${open}/reading/public`,
    `${filed}/reading/public`,
  ]),
  "/desk/[programme]/[company]/[period]/reading/auditor": desk("editor", ({ open, filed }) => [
    `${open}/reading/auditor`,
    `${filed}/reading/auditor`,
  ]),
  "/desk/[programme]/[company]/[period]/reading/changes": desk("editor", ({ open, filed }) => [
    `${open}/reading/changes`,
    `${filed}/reading/changes`,
  ]),
  "/desk/[programme]/[company]/[period]/certify": desk("officer", ({ waiting }) => [`${waiting}/certify`]),
  "/desk/[programme]/[company]/[period]/receipt": desk("editor", ({ filed }) => [`${filed}/receipt`]),
  "/desk/[programme]/[company]/[period]/restate": desk("officer", ({ certified }) => [`${certified}/restate`]),
  "/desk/[programme]/[company]/[period]/restate/cells": desk("editor", ({ filed }) => [`${filed}/restate/cells`]),
  "/desk/[programme]/[company]/[period]/restate/[kind]/[cell]": desk("editor", ({ filed, section }) => [
    `${filed}/restate/answers/${section}`,
    `${filed}/restate/figures/reports_sent`,
  ]),
  "/desk/[programme]/[company]/[period]/restate/preview": desk("officer", ({ certified }) => [
    `${certified}/restate/preview`,
  ]),
  "/desk/[programme]/[company]/[period]/withdraw": desk("officer", ({ certified }) => [`${certified}/withdraw`]),
  "/desk/[programme]/[company]/[period]/withdraw/sign": desk("officer", ({ certified }) => [
    `${certified}/withdraw/sign`,
  ]),
  "/desk/[programme]/[company]/[period]/receipt/receipt.pdf": NO_PAGE,
  "/desk/[programme]/[company]/[period]/answers.json": NO_PAGE,
  "/desk/[programme]/[company]/[period]/workbook": desk("editor", ({ open, filed }) => [
    `${open}/workbook`,
    `${filed}/workbook`,
  ]),
  "/desk/[programme]/[company]/[period]/workbook/changes": desk("editor", ({ open }) => [`${open}/workbook/changes`]),
  "/desk/[programme]/[company]/[period]/workbook.xlsx": NO_PAGE,
  "/desk/[programme]/[company]/[period]/workbook/upload": NO_PAGE,
  "/desk/[programme]/[company]/[period]/save.json": NO_PAGE,
  "/desk/[programme]/[company]/[period]/presence.json": NO_PAGE,
  "/intake/[programme]/[company]/[period]": NO_PAGE,
  "/intake/[programme]/[company]/[period]/form": NO_PAGE,
  "/intake/[programme]/[company]/[period]/[upload]": NO_PAGE,
  "/intake/[programme]/[company]/[period]/[upload]/finish": NO_PAGE,
  "/intake/[...path]": NO_PAGE,
  "/api/auth/[...nextauth]": NO_PAGE,
  "/calendar/[file]": NO_PAGE,
  "/sign-in/provider": NO_PAGE,
  "/healthz": NO_PAGE,
  "/readyz": NO_PAGE,
};

function publicPageOf(home: string): string {
  return home.replace("/desk/rehearsal/", "/rehearsal/companies/");
}
