import { describe, expect, it } from "vitest";
import { type Changed, type DeadlineFacts, deadlineStatus } from "#domain/framework/deadline.ts";
import { Instant, shifted } from "#domain/framework/instant.ts";

const DUE = Instant.parse("2026-07-31T17:00:00.000Z");
const LATER = Instant.parse("2026-11-30T18:00:00.000Z");
const LATEST = Instant.parse("2026-12-31T18:00:00.000Z");
const ZONE = "Europe/Lisbon";
const DAY = 86_400_000;

const NOTHING: DeadlineFacts = { zone: ZONE, due: DUE, extensions: [], outages: [], waivedAt: null, revisions: [] };

describe("before a report is filed it", () => {
  it.each([
    ["is not overdue a millisecond before the deadline", shifted(DUE, -1), "due_by"],
    ["is not overdue exactly at the deadline", DUE, "due_by"],
    ["is overdue a millisecond after the deadline", shifted(DUE, 1), "overdue_since"],
  ])("%s", (_case, now, status) => {
    expect(deadlineStatus(NOTHING, now)).toEqual({ status, at: DUE, zone: ZONE });
  });

  it.each([
    ["is not overdue a millisecond before the extended deadline", shifted(LATER, -1), "extended_to"],
    ["is not overdue exactly at the extended deadline", LATER, "extended_to"],
    ["is overdue since the extended deadline", shifted(LATER, 1), "overdue_since"],
  ])("%s", (_case, now, status) => {
    expect(deadlineStatus({ ...NOTHING, extensions: [extension(DUE, LATER)] }, now)).toEqual({
      status,
      at: LATER,
      zone: ZONE,
    });
  });

  it("is never due earlier than was first said, whatever an extension says", () => {
    const extensions = [extension(shifted(DUE, -DAY), shifted(DUE, -1))];
    expect(deadlineStatus({ ...NOTHING, extensions }, DUE)).toEqual({ status: "due_by", at: DUE, zone: ZONE });
  });

  it("goes by the extension granted last, in whatever order they come, even if another reaches further", () => {
    const first = extension(shifted(DUE, -2 * DAY), LATEST);
    const second = extension(shifted(DUE, -DAY), LATER);
    for (const extensions of [
      [first, second],
      [second, first],
    ]) {
      expect(deadlineStatus({ ...NOTHING, extensions }, DUE)).toEqual({ status: "extended_to", at: LATER, zone: ZONE });
    }
  });

  it("is no longer overdue once an extension is granted after the due date", () => {
    const extensions = [extension(shifted(DUE, DAY), LATER)];
    expect(deadlineStatus({ ...NOTHING, extensions }, shifted(DUE, DAY)).status).toBe("extended_to");
  });

  it("is not required once waived, even long after the due date", () => {
    expect(deadlineStatus({ ...NOTHING, waivedAt: LATER }, LATEST)).toEqual({ status: "not_required" });
  });
});

describe("a filed report", () => {
  it.each([
    ["is not late a millisecond before the deadline", shifted(DUE, -1)],
    ["is not late exactly at the deadline", DUE],
  ])("%s", (_case, at) => {
    expect(statusOf([at, []])).toEqual({ status: "filed", on: "2026-07-31" });
  });

  it("is late a millisecond after the deadline, by no day of the calendar", () => {
    expect(statusOf([shifted(DUE, 1), []])).toEqual({ status: "filed_late", on: "2026-07-31", daysLate: 0 });
  });

  it("counts the days it is late on the calendar of its zone", () => {
    const at = Instant.parse("2026-08-18T23:30:00.000Z");
    expect(statusOf([at, []])).toEqual({ status: "filed_late", on: "2026-08-19", daysLate: 19 });
  });

  it.each<[string, Changed[]]>([
    ["only words", ["words"]],
    ["nothing", []],
  ])("does not become late by a restatement that changed %s", (_case, changed) => {
    expect(statusOf([shifted(DUE, -DAY), []], [LATER, changed])).toEqual({ status: "filed", on: "2026-07-30" });
  });

  it.each<[string, Changed[]]>([
    ["a figure", ["figure"]],
    ["a status", ["status", "words"]],
  ])("becomes late by a restatement after the deadline that changed %s", (_case, changed) => {
    expect(statusOf([shifted(DUE, -DAY), []], [LATER, changed])).toMatchObject({
      status: "filed_late",
      on: "2026-11-30",
    });
  });

  it("does not become late by a restatement within the deadline that changed a figure", () => {
    expect(statusOf([shifted(DUE, -DAY), []], [DUE, ["figure"]])).toEqual({ status: "filed", on: "2026-07-30" });
  });

  it("stays late since the day it first was", () => {
    expect(statusOf([LATEST, ["status"]], [shifted(DUE, DAY), []])).toMatchObject({ on: "2026-08-01" });
  });

  it("is in time within an extension", () => {
    const facts = { ...NOTHING, extensions: [extension(DUE, LATER)], revisions: [{ filedAt: LATER, changed: [] }] };
    expect(deadlineStatus(facts, LATEST)).toEqual({ status: "filed", on: "2026-11-30" });
  });

  it("is not late when it came after a waiver", () => {
    const facts = { ...NOTHING, waivedAt: LATER, revisions: [{ filedAt: LATER, changed: [] }] };
    expect(deadlineStatus(facts, LATEST)).toEqual({ status: "filed", on: "2026-11-30" });
  });

  it("stays late when the waiver came afterwards", () => {
    const facts = { ...NOTHING, waivedAt: LATEST, revisions: [{ filedAt: LATER, changed: [] }] };
    expect(deadlineStatus(facts, LATEST).status).toBe("filed_late");
  });
});

function statusOf(...revisions: [Instant, Changed[]][]) {
  return deadlineStatus(
    { ...NOTHING, revisions: revisions.map(([filedAt, changed]) => ({ filedAt, changed })) },
    LATEST,
  );
}

function extension(grantedAt: Instant, until: Instant) {
  return { grantedAt, until };
}
