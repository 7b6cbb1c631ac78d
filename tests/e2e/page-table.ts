/** Addresses that a table needs and a story decides: the reports of a company in the practice programme. */
export interface Places {
  /** A report that is being written, as its editor sees it. */
  readonly open: string;
  /** One that waits for the certificate, as its officer sees it. */
  readonly waiting: string;
  readonly filed: string;
  readonly section: string;
  /** The people of a company, and the page on which a role of one of them ends, as its administrator sees them. */
  readonly people: string;
  readonly ending: string;
}

/** Who a page is looked at by. */
export type Reader = "public" | "editor" | "officer" | "administrator";

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
  "/[programme]/principles/[principle]": page(`${REAL}/principles/develop`, `${MADE_UP}/principles/maintain`),
  "/[programme]/record": page(`${REAL}/record`, `${MADE_UP}/record`),
  "/[programme]/record/[position]": page(`${REAL}/record/0`, `${REAL}/record/40`, `${MADE_UP}/record/12`),
  "/sign-in": page("/sign-in", "/sign-in?problem=practice"),
  "/sign-in/forgotten": page("/sign-in/forgotten", "/sign-in/forgotten?sent=yes"),
  "/sign-in/new-password": page("/sign-in/new-password"),
  "/account": desk("officer", () => ["/account"]),
  "/account/invitation": page("/account/invitation"),
  "/desk": desk("editor", () => ["/desk"]),
  "/desk/[programme]/[company]": desk("editor", ({ open }) => [open.replace(/\/[^/]+$/, "")]),
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
  "/desk/[programme]/[company]/[period]/check": desk("editor", ({ open, filed }) => [
    `${open}/check`,
    `${filed}/check`,
  ]),
  "/desk/[programme]/[company]/[period]/certify": desk("officer", ({ waiting }) => [`${waiting}/certify`]),
  "/desk/[programme]/[company]/[period]/receipt": desk("editor", ({ filed }) => [`${filed}/receipt`]),
  "/desk/[programme]/[company]/[period]/answers.json": NO_PAGE,
  "/api/auth/[...nextauth]": NO_PAGE,
  "/sign-in/provider": NO_PAGE,
  "/healthz": NO_PAGE,
  "/readyz": NO_PAGE,
};

function publicPageOf(home: string): string {
  return home.replace("/desk/rehearsal/", "/rehearsal/companies/");
}
