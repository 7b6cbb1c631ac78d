import { describe, expect, it } from "vitest";
import { COMMITMENTS } from "#db/seed/public-record/edition/commitments.ts";
import { daysLater, openedOn } from "#db/seed/rehearsal/anchor.ts";
import { periodsOf, startOf } from "#db/seed/rehearsal/calendar.ts";
import { COMPANIES } from "#db/seed/rehearsal/companies/companies.ts";
import type { Step } from "#db/seed/rehearsal/steps.ts";
import { storySteps } from "#db/seed/rehearsal/story-steps.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { compareInstants } from "#domain/framework/instant.ts";
import { PeriodOpened } from "#domain/record/documents/calendar.ts";

// Every tenth day of two years, and the first and last days of months, where periods begin and end.
const DAYS = Array.from({ length: 731 }, (_, count) => count)
  .map((count) => ({ count, day: daysLater(CalendarDate.parse("2027-06-15"), count) }))
  .filter(({ count, day }) => count % 10 === 0 || /-(01|30|31|29)$/.test(day))
  .map(({ day }) => day);
const STORIES = DAYS.map((today) => ({ today, steps: storySteps(today) }));

describe("the practice story, told up to any day", () => {
  it("happens in order, and ends before the day begins", () => {
    for (const { today, steps } of STORIES) {
      const times = steps.map((step) => step.at);
      expect(times).toEqual(times.toSorted(compareInstants));
      expect(times.every((at) => at <= startOf(today))).toBe(true);
    }
  });

  it("begins every company's first period after the programme opened", () => {
    for (const today of DAYS) {
      const begins = COMPANIES.map((company) => periodsOf(company, today)[0]?.period.from ?? "");
      expect(begins.every((day) => day > daysLater(openedOn(today), 20))).toBe(true);
    }
  });

  it("keeps the latest period of Quill Systems fillable for three weeks", () => {
    for (const { today, steps } of STORIES) {
      const due = steps
        .flatMap((step) => dueOf(step, "quill-systems"))
        .filter(({ period }) => period === latest("quill-systems", today));
      expect((due.at(-1)?.dueAt ?? "") > startOf(daysLater(today, 21))).toBe(true);
    }
  });

  it("has Harbor Models' latest period open, with four answers and no more", () => {
    for (const { today, steps } of STORIES) {
      const period = latest("harbor-models", today);
      const done = steps.filter((step) => isOf(step, "harbor-models", period));
      expect(done.map((step) => step.does)).toEqual(["answer", "answer", "answer", "answer"]);
    }
  });
});

describe("each company's story", () => {
  it.each(COMPANIES.map((company) => [company.name, company] as const))(
    "has an answer for everything: %s",
    (_, company) => {
      const filed = company.periods.filter(({ kind }) => kind === "filed").length;
      const drafted = company.periods.some(({ kind }) => kind === "drafted");
      const adopted = COMMITMENTS.map(({ key }) => key).filter((key) => !company.notAdopted.includes(key));
      expect(Object.keys(company.answers)).toEqual(adopted);
      for (const answers of Object.values(company.answers)) {
        expect([filed, ...(drafted ? [filed + 1] : [])]).toContain(answers.length);
      }
    },
  );

  it.each(COMPANIES.map((company) => [company.name, company] as const))(
    "never says the same twice: %s",
    (_, company) => {
      const accounts = Object.values(company.answers).flatMap((answers) => answers.map(said));
      expect(accounts.filter((text, at) => accounts.indexOf(text) !== at)).toEqual([]);
    },
  );
});

function said({ account, explanation }: { readonly account: string; readonly explanation: string | null }): string {
  return `${account} ${explanation ?? ""}`;
}

function latest(key: string, today: CalendarDate): string {
  const company = COMPANIES.find((one) => one.key === key);
  return (company && periodsOf(company, today).at(-2)?.period.key) ?? "";
}

function isOf(step: Step, company: string, period: string): boolean {
  return (
    (step.does === "answer" || step.does === "hand_over" || step.does === "file") &&
    step.company.key === company &&
    step.period.key === period
  );
}

function dueOf(step: Step, company: string): readonly { readonly period: string; readonly dueAt: string }[] {
  if (step.does !== "enter" || (step.kind !== "period_opened" && step.kind !== "extension_granted")) return [];
  const document = PeriodOpened.pick({ organisation: true, period: true, dueAt: true }).loose().parse(step.document);
  return document.organisation === company ? [document] : [];
}
