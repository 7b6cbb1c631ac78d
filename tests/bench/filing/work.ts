import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { saveSection } from "#db/commands/save-section.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { MOST_STATED } from "#domain/report/sections.ts";
import type { OpenReport } from "#tests/bench/filing/town.ts";

/** A field of a section that takes free text, and how much of it. */
interface Place {
  readonly section: string;
  readonly field: string;
  readonly limit: number;
}

/** An editor with the field they write in. */
export interface Desk extends Place {
  readonly editor: PersonViewer;
  readonly report: OpenReport;
}

/** What came of a stretch of work. */
export interface Worked {
  /** Acknowledged saves a second. */
  readonly perSecond: number;
  /** Refused ones a second, with both texts shown. */
  readonly conflictsPerSecond: number;
  /** How long an acknowledged save took, in milliseconds. */
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Gives every editor a field of their report: each their own, or, with `fields`, that many for all of them. */
export function desksOf(
  editors: readonly PersonViewer[],
  reports: readonly OpenReport[],
  fields = Number.POSITIVE_INFINITY,
): readonly Desk[] {
  return editors.map((editor, at) => {
    const report = reports[at % reports.length];
    const seat = Math.floor(at / reports.length);
    const place = report === undefined ? undefined : placesIn(report)[seat % fields];
    if (report === undefined || place === undefined) throw new Error(`editor ${at} has no field to write in`);
    return { editor, report, ...place };
  });
}

function placesIn({ sections }: OpenReport): readonly Place[] {
  const promises = Array.from({ length: MOST_STATED }, (_, at) => `new-promise:${at + 1}`);
  return [
    ...["account", "explanation", "confidentialNote", "addresses"].flatMap((field) =>
      sections.map((section) => ({ section, field, limit: 1_000 })),
    ),
    ...["wording", "measure"].flatMap((field) => promises.map((section) => ({ section, field, limit: 1_000 }))),
    ...promises.map((section) => ({ section, field: "ownerRole", limit: 200 })),
    ...promises.map((section) => ({ section, field: "due", limit: 40 })),
  ];
}

/** What an editor has on the screen: about a hundred words. */
export const PARAGRAPH = "We test what we release with people outside of the company, and write down what they find. "
  .repeat(6)
  .trim();

/**
 * Everybody saves for so long, and saves again when an answer is there and the pause is over. A loser goes on from the
 * version that it was shown.
 */
export async function work(
  desks: readonly Desk[],
  { seconds, pauseMs = 0 }: { readonly seconds: number; readonly pauseMs?: number },
): Promise<Worked> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  const latencies: number[] = [];
  let conflicts = 0;
  await Promise.all(
    desks.map(async ({ editor, report: { organisation, period }, section, field, limit }) => {
      let basedOn = 0;
      await sleep(Math.random() * pauseMs);
      while (performance.now() < end) {
        const sent = performance.now();
        const value = `${Math.random()} ${PARAGRAPH}`.slice(0, limit);
        const address = { programme: "rehearsal", organisation, period, section };
        const outcome = await saveSection(editor, { ...address, [field]: { value, basedOn } }, randomUUID());
        if ("done" in outcome) {
          latencies.push(performance.now() - sent);
          basedOn = outcome.done.versions[0]?.version ?? basedOn;
        } else if (outcome.refused.code === "changed_meanwhile") {
          conflicts += 1;
          basedOn = outcome.refused.conflicts[0]?.version ?? basedOn;
        } else {
          throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
        }
        if (pauseMs > 0) await sleep(pauseMs);
      }
    }),
  );
  const took = (performance.now() - began) / 1_000;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    perSecond: latencies.length / took,
    conflictsPerSecond: conflicts / took,
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
