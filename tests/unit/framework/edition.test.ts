import { describe, expect, it } from "vitest";
import { adoptionGaps, hasAdopted } from "#domain/framework/adoption.ts";
import { commitmentsUnder, Edition, mitigationsFor } from "#domain/framework/edition.ts";
import { Indicator, newestVersion } from "#domain/framework/indicator.ts";
import { Check, Key, Source } from "#domain/framework/sourced.ts";

const SOURCED = { sources: ["a-paper"], check: null };
const principle = (key: string) => ({ key, name: key, statement: "Care.", ...SOURCED });
const commitment = (key: string, under: string) => ({
  key,
  principle: under,
  title: key,
  summary: "Take care.",
  note: null,
  ...SOURCED,
});
const mitigation = (key: string, under: string, mappedCommitments: string[]) => ({
  key,
  principle: under,
  title: key,
  mappedCommitments,
  mappingBasis: "editorial",
  appliesTo: [],
  note: null,
  ...SOURCED,
});
const WHOLE = {
  key: "first",
  name: "First edition",
  date: "2024-04-23",
  stewards: ["A steward"],
  paper: null,
  goals: null,
  accountability: null,
  rationale: null,
  principles: [principle("develop"), principle("deploy")],
  commitments: [commitment("develop.data", "develop"), commitment("deploy.abuse", "deploy")],
  commitmentsNote: null,
  mitigations: [mitigation("m01", "develop", ["develop.data"])],
  mitigationsNote: null,
  ...SOURCED,
};

describe("an edition", () => {
  it.each([
    ["a commitment under no principle of it", { commitments: [...WHOLE.commitments, commitment("x", "maintain")] }],
    ["a commitment that appears twice", { commitments: [...WHOLE.commitments, commitment("develop.data", "develop")] }],
    ["a principle without a commitment", { principles: [...WHOLE.principles, principle("maintain")] }],
    ["a mitigation on no commitment of it", { mitigations: [mitigation("m01", "develop", ["develop.none"])] }],
    ["a field it does not know", { score: 3 }],
  ])("refuses %s", (_case, change) => {
    expect(Edition.safeParse({ ...WHOLE, ...change }).success).toBe(false);
  });

  it("finds what lies under a principle, and what serves a commitment", () => {
    const edition = Edition.parse(WHOLE);
    expect(commitmentsUnder(edition, "deploy").map((one) => one.key)).toEqual(["deploy.abuse"]);
    expect(mitigationsFor(edition, "develop.data").map((one) => one.key)).toEqual(["m01"]);
    expect(mitigationsFor(edition, "deploy.abuse")).toEqual([]);
  });
});

describe("an adoption", () => {
  const edition = Edition.parse(WHOLE).commitments;

  it.each([
    ["leaves out a commitment", { adopted: ["develop.data"], notAdopted: [] }, { missing: ["deploy.abuse"] }],
    [
      "answers one both ways",
      { adopted: ["develop.data", "deploy.abuse"], notAdopted: ["develop.data"] },
      { repeated: ["develop.data"] },
    ],
    [
      "names one that the edition has not",
      { adopted: ["develop.data", "deploy.abuse", "other"], notAdopted: [] },
      { unknown: ["other"] },
    ],
    ["answers each once", { adopted: ["develop.data"], notAdopted: ["deploy.abuse"] }, {}],
  ])("that %s is told so", (_case, adoption, gaps) => {
    expect(adoptionGaps(adoption, edition)).toEqual({ missing: [], repeated: [], unknown: [], ...gaps });
  });

  it("does not hold for what was not adopted or never asked", () => {
    expect(hasAdopted({ adopted: ["develop.data"] }, "deploy.abuse")).toBe(false);
    expect(hasAdopted({ adopted: ["develop.data"] }, "develop.data")).toBe(true);
  });
});

describe("a source, a check and an indicator", () => {
  const source = {
    id: "a-paper",
    publisher: "A publisher",
    title: "A title",
    url: "https://example.org/paper",
    date: "2024-04",
    tier: "primary",
    readAs: "full text",
    note: null,
  };

  it.each([
    ["an address that is not of the web", { url: "javascript:alert(1)" }],
    ["an unknown way of reading", { readAs: "skimmed" }],
    ["a date that does not exist", { date: "2024-13" }],
    ["an empty note", { note: "" }],
  ])("refuse %s", (_case, change) => {
    expect(Source.safeParse(source).success).toBe(true);
    expect(Source.safeParse({ ...source, ...change }).success).toBe(false);
  });

  it("refuse keys that could be read as a path, and results outside the list", () => {
    for (const key of ["../x", "A", "a b", "a/b", ".a", "a--b", ""]) expect(Key.safeParse(key).success).toBe(false);
    expect(Check.safeParse({ result: "absent", bySources: [], note: null }).success).toBe(false);
  });

  it("keep every version of a definition and find the newest", () => {
    const versions = [1, 3, 2].map((version) =>
      Indicator.parse({
        key: "reports",
        version,
        name: "Reports",
        unit: "reports",
        direction: "neither",
        definition: "Sent.",
        caveats: [],
        ...SOURCED,
      }),
    );
    expect(newestVersion(versions, "reports")?.version).toBe(3);
    expect(newestVersion(versions, "items")).toBeUndefined();
  });
});
