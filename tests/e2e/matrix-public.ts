import { everybody, PUBLIC } from "#tests/e2e/matrix-askers.ts";

/** The public pages of a programme: everybody sees the same. */
export const PUBLIC_VIEWS = {
  "/[programme]": PUBLIC,
  "/[programme]/companies": PUBLIC,
  "/[programme]/companies/[company]": PUBLIC,
  "/[programme]/deadlines": PUBLIC,
  "/[programme]/principles/[principle]": PUBLIC,
  "/[programme]/commitments/[commitment]": PUBLIC,
  "/[programme]/promises": PUBLIC,
  "/[programme]/changes": PUBLIC,
  "/[programme]/timeline": PUBLIC,
  "/[programme]/models": PUBLIC,
  "/[programme]/inquiries": PUBLIC,
  "/[programme]/law": PUBLIC,
  "/[programme]/record": PUBLIC,
  "/[programme]/record/[position]": PUBLIC,
  "/[programme]/as-known-on/[day]": PUBLIC,
  // The town's programme is filed here; only what is compiled can be seen by its sources' dates.
  "/[programme]/published-by/[day]": everybody("not there"),
  // The files of public pages, by their own addresses; by this one they are nobody's.
  "/file/[kind]/[...at]": everybody("not there"),
} as const;
