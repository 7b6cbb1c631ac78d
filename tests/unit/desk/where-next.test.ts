import { describe, expect, it } from "vitest";
import { type Progress, pathAfter, progressOf } from "#app/(desk)/where-next.ts";
import type { SectionStatus } from "#domain/report/section-status.ts";

interface Facts {
  readonly commitments?: Readonly<Record<string, SectionStatus>>;
  readonly parts?: Readonly<Record<string, SectionStatus>>;
  readonly forColleagues?: readonly string[];
  readonly missing?: number;
  readonly unconfirmed?: number;
}

function at({ commitments = {}, parts = {}, forColleagues = [], missing = 1, unconfirmed = 0 }: Facts): Progress {
  return {
    home: "/desk/p/c/2026-Q3",
    viewer: { personId: "me" },
    report: {
      groups: [{ sections: Object.entries(commitments).map(([commitment, status]) => ({ commitment, status })) }],
      parts: Object.entries(parts).map(([section, status]) => ({ section: { section }, status })),
      assigned: new Map(forColleagues.map((section) => [section, { personId: "somebody else" }])),
      missing: Array.from({ length: missing }),
      unconfirmed: Array.from({ length: unconfirmed }),
    },
  };
}

const two = { "develop.one": "completed", "develop.two": "completed" } as const;

describe("after a section is saved", () => {
  it.each<[string, string, Facts, string]>([
    [
      "the next one that waits",
      "a.one",
      { commitments: { "a.one": "completed", "a.two": "not_started" } },
      "/a.two?saved=a.one",
    ],
    [
      "past what is completed or optional",
      "a.one",
      {
        commitments: { "a.one": "completed", "a.two": "completed" },
        parts: { "promise:x": "optional", "figures:use": "not_reviewed" },
      },
      "/figures/use?saved=a.one",
    ],
    [
      "the first that waits, after the last",
      "products",
      { commitments: { "a.one": "in_progress" }, parts: { products: "completed" } },
      "/a.one?saved=products",
    ],
    [
      "past a colleague's",
      "a.one",
      {
        commitments: { "a.one": "completed", "a.two": "not_started" },
        parts: { products: "not_started" },
        forColleagues: ["a.two"],
      },
      "/products?saved=a.one",
    ],
    [
      "the task list when only a colleague's wait",
      "a.one",
      { commitments: { "a.one": "completed", "a.two": "not_started" }, forColleagues: ["a.two"] },
      "?saved=a.one",
    ],
    [
      "back to it while it lacks something",
      "figures:use",
      { commitments: { "a.one": "not_started" }, parts: { "figures:use": "problem" } },
      "/figures/use?saved=figures%3Ause",
    ],
    [
      "not back to what its writer comes back to",
      "a.one",
      { commitments: { "a.one": "in_progress", "a.two": "not_started" } },
      "/a.two?saved=a.one",
    ],
    [
      "the list of promises",
      "new-promise:2",
      { parts: { "figures:use": "not_started", "new-promise:2": "completed" } },
      "/new-promises?saved=new-promise%3A2",
    ],
    [
      "the list of attested procedures",
      "attestation:1",
      { parts: { "attestation:1": "in_progress" } },
      "/attestations?saved=attestation%3A1",
    ],
    [
      "the texts to confirm, when all is written",
      "develop.two",
      { commitments: two, missing: 0, unconfirmed: 3 },
      "/reading?saved=develop.two",
    ],
    ["the check, when all is confirmed", "develop.two", { commitments: two, missing: 0 }, "/check?saved=develop.two"],
    ["the task list, for a section that there is not", "x", { commitments: two }, "?saved=x"],
  ])("it goes on to %s", (_, saved, facts, path) => {
    expect(pathAfter(saved, at(facts))).toBe(`/desk/p/c/2026-Q3${path}`);
  });
});

it("counts what is asked, and of it what is completed", () => {
  const facts = { commitments: { "a.one": "completed", "a.two": "problem" }, parts: { products: "optional" } } as const;
  expect(progressOf(at(facts))).toEqual({ completed: 1, asked: 2 });
});
