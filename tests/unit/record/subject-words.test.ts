import { expect, it } from "vitest";
import { subjectTold } from "#domain/record/subject-words.ts";

const NAMES = new Map([["acme", "Acme"]]);

it.each([
  ["report/acme/2026-Q3", "Acme, Quarter to 30 September 2026", "companies/acme/2026-Q3"],
  ["period/acme/2026-H1", "Acme, Half-year to June 2026", "companies/acme/2026-H1"],
  ["adoption/acme/develop.data", "Acme: develop.data", "commitments/develop.data"],
  ["organisation/nobody-knows", "nobody-knows", "companies/nobody-knows"],
  ["timeline/ev-3", "ev-3", "timeline#ev-3"],
  ["listing/ls-1", "ls-1", "models#ls-1-listing"],
  ["source/seed", "seed", null],
  ["report/acme/soon", "Acme, soon", "companies/acme/soon"],
])("tells what %s is about", (subject, words, path) => {
  expect(subjectTold(subject, NAMES)).toEqual({ words, path });
});
