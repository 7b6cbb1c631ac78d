import type {
  CompiledSignatory,
  FilingSignatory,
  MatrixEdition,
  MatrixResponse,
} from "#domain/comparison/matrix-input.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { NOTHING_NAMED } from "#tests/unit/report/drafts.ts";

export const DUE = Instant.parse("2026-07-31T17:00:00.000Z");
export const AFTER = Instant.parse("2026-08-20T09:00:00.000Z");
export const BEFORE = Instant.parse("2026-07-20T09:00:00.000Z");
export const LOOKED_ON = CalendarDate.parse("2026-11-23");

const KEYS = ["develop.data", "develop.testing", "deploy.abuse"];

export const EDITION: MatrixEdition = {
  principles: [
    { key: "develop", name: "Develop" },
    { key: "deploy", name: "Deploy" },
  ],
  commitments: KEYS.map((key) => ({
    key,
    principle: key.slice(0, key.indexOf(".")),
    title: `Title of ${key}`,
    summary: `Summary of ${key}`,
  })),
};

/** A made-up signatory of a filed programme that adopted all three commitments and has said nothing. */
export function filing(name: string, change: Partial<FilingSignatory> = {}): FilingSignatory {
  const deadline = { zone: "Europe/Lisbon", due: DUE, extensions: [], outages: [], waivedAt: null, revisions: [] };
  const company = name.toLowerCase().replaceAll(" ", "-");
  const period = { key: PeriodKey.parse("2026-H1"), deadline };
  return { company, name, adopted: KEYS, period, responses: [], note: null, ...change };
}

/** A signatory that filed in time: the statuses of its three commitments, in the edition's order. */
export function filed(
  name: string,
  statuses: readonly ("done" | "partly" | "not_applicable")[],
  found: Partial<MatrixResponse> = {},
): FilingSignatory {
  const silent = filing(name);
  const revisions = [{ filedAt: Instant.parse("2026-07-14T10:00:00.000Z"), changed: [] }];
  const responses = statuses.map((status, index) => ({
    commitment: KEYS[index] ?? "",
    response: { status, account: "Words.", reason: null, byDate: null, explanation: null, ...NOTHING_NAMED },
    assurance: null,
    isDisputed: false,
    isRestated: false,
    ...found,
  }));
  const period = silent.period && { ...silent.period, deadline: { ...silent.period.deadline, revisions } };
  return { ...silent, period, responses };
}

/** A made-up signatory of a compiled programme, with the accounts relayed and the reports unread per commitment. */
export function compiled(name: string, found: readonly (readonly [number, number])[] = []): CompiledSignatory {
  return {
    company: name.toLowerCase().replaceAll(" ", "-"),
    name,
    adopted: KEYS,
    lookedOn: LOOKED_ON,
    found: found.map(([accounts, unread], index) => ({ commitment: KEYS[index] ?? "", accounts, unread })),
    note: null,
  };
}
