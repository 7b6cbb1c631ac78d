import { describe, expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { askedFields } from "#domain/report/asked-fields.ts";
import { partsOf } from "#domain/report/sections.ts";

const tested: Indicator = {
  key: "models_stress_tested",
  version: 1,
  name: "Models tested",
  unit: "percent",
  direction: "neither",
  definition: "Models tested.",
  caveats: [],
  sources: [],
  check: null,
};
const PARTS = partsOf({
  adopted: ["develop.data"],
  mitigations: [],
  products: [
    { key: "a", name: "A" },
    { key: "b", name: "B" },
  ],
  indicators: [tested, { ...tested, key: "accounts_actioned", name: "Accounts", unit: "accounts" }],
  promises: [],
  dueBy: CalendarDate.parse("2026-06-30"),
});

function asked(name: string, texts: Readonly<Record<string, string>>) {
  const section = PARTS.find((part) => part.section === name);
  if (section === undefined) throw new Error(`no section ${name}`);
  const standing = Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, { value, version: 1 }]));
  return askedFields({ section, standing });
}

describe("the fields that are asked", () => {
  it("of a figure are only whether there is one, before that is said", () => {
    expect(asked("figures:reporting", {})).toEqual([{ name: "Accounts", fields: ["accounts_actioned:given"] }]);
  });

  it("of a share are its two counts as well", () => {
    const [share] = asked("figures:models", { "models_stress_tested:given": "value" });
    expect(share?.fields.map((field) => field.split(":")[1])).toEqual([
      ...["value", "qualifier", "numerator", "denominator", "scope", "product", "spanFrom", "spanTo", "asOf", "method"],
    ]);
  });

  it("of a count are no parts of a share", () => {
    const [count] = asked("figures:reporting", { "accounts_actioned:given": "value" });
    expect(count?.fields).not.toContain("accounts_actioned:numerator");
  });

  it("of a number that is not given are the word for that and the reason", () => {
    const [share] = asked("figures:models", { "models_stress_tested:given": "withheld" });
    expect(share?.fields).toEqual(["models_stress_tested:given", "models_stress_tested:reason"]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["why one is left out, while one is", { inScope: "a" }, ["inScope", "leftOut", "changes"]],
    ["not why, where none is", { inScope: "a\nb" }, ["inScope", "changes"]],
    ["a reason that was given all the same", { inScope: "a\nb", leftOut: "B." }, ["inScope", "leftOut", "changes"]],
  ])("of products are %s", (_case, texts, fields) => {
    expect(asked("products", texts)).toEqual([{ name: null, fields }]);
  });
});
