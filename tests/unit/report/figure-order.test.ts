import { describe, expect, it } from "vitest";
import { inPairs } from "#domain/report/figure-order.ts";

const keysOf = (keys: readonly string[]) =>
  inPairs(keys.map((key) => ({ key }))).map((together) => together.map(({ key }) => key));

describe("figures in pairs", () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ["stand together where both halves are asked", ["reports_sent", "items_sent"], [["reports_sent", "items_sent"]]],
    [
      "are brought together where something stands between them",
      ["reports_sent", "accounts_actioned", "items_sent"],
      [["reports_sent", "items_sent"], ["accounts_actioned"]],
    ],
    ["keep the order they are asked in", ["items_sent", "reports_sent"], [["items_sent", "reports_sent"]]],
    ["are no pair where one half is not asked", ["items_sent", "ncmec_reports"], [["items_sent"], ["ncmec_reports"]]],
  ])("%s", (_case, keys, together) => {
    expect(keysOf(keys)).toEqual(together);
  });
});
