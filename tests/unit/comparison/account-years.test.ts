import { describe, expect, it } from "vitest";
import { type AccountTime, isAbout, yearChoices, yearsOf } from "#domain/comparison/account-years.ts";
import { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";

function account(span: readonly [string, string] | null, published: string | null): AccountTime {
  return {
    span: span === null ? null : { from: CalendarDate.parse(span[0]), to: CalendarDate.parse(span[1]) },
    published: published === null ? null : PartialDate.parse(published),
  };
}

describe("the years an account is about", () => {
  it("are not the year it was published in, where the source states a span", () => {
    expect(yearsOf(account(["2023-01-01", "2023-12-31"], "2024-03-28"))).toEqual([2023]);
  });

  it("are all that its span touches", () => {
    expect(yearsOf(account(["2024-04-01", "2026-04-30"], null))).toEqual([2024, 2025, 2026]);
  });

  it("are the year of publication where no span is stated", () => {
    expect(yearsOf(account(null, "2025-01"))).toEqual([2025]);
  });

  it("are none where neither is known, so that it stands only among all", () => {
    const undated = account(null, null);
    expect(yearsOf(undated)).toEqual([]);
    expect(isAbout(undated, 2025)).toBe(false);
    expect(isAbout(undated, null)).toBe(true);
  });

  it("are offered each once, latest first", () => {
    expect(
      yearChoices([account(["2024-07-01", "2025-06-30"], null), account(null, "2025"), account(null, "2026")]),
    ).toEqual([2026, 2025, 2024]);
  });
});
