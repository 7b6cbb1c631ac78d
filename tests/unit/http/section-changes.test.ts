import { describe, expect, it } from "vitest";
import { changesFrom } from "#app/(desk)/section-changes.ts";
import { TICKED_FIELDS, tickName } from "#app/(desk)/tick-names.ts";

const ADDRESS = { programme: "small", organisation: "acme", period: "2026-H1", section: "develop.data" };
const ASKED = { [TICKED_FIELDS]: "mitigations products", "version-mitigations": "2", "version-products": "0" };

describe("the changes in a section's form", () => {
  it("are its fields, each with the version it is based on", () => {
    expect(changesFrom({ ...ADDRESS, account: "We did.", "version-account": "3" })).toEqual({
      ...ADDRESS,
      account: { value: "We did.", basedOn: 3 },
    });
  });

  it("are what was ticked, one a line, and nothing for a field where nothing was", () => {
    const ticks = { [tickName("mitigations", "m02")]: "m02", [tickName("mitigations", "m01")]: "m01" };
    expect(changesFrom({ ...ADDRESS, ...ASKED, ...ticks })).toEqual({
      ...ADDRESS,
      mitigations: { value: "m02\nm01", basedOn: 2 },
      products: { value: "", basedOn: 0 },
    });
  });

  it("hold no ticks of a field that was not asked", () => {
    expect(changesFrom({ ...ADDRESS, [tickName("products", "a")]: "a" })).toEqual(ADDRESS);
  });
});
