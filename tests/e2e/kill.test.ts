import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  companyThatOwes,
  halfYears,
  type ReadyForm,
  STEPS,
  type Step,
  standing,
  wordsOf,
} from "#tests/e2e/kill-filing.ts";
import { type Answer, signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";
import { COMMITMENTS } from "#tests/fixtures/small-programme.ts";

const KILLS = scale(5, 50);
const [CALM = "", ...PERIODS] = halfYears(KILLS + 1);

let server: TestServer;
let visitors: Readonly<Record<Step["by"], Visitor>>;
/** How long each step takes while nobody is killed. */
const durations = new Map<string, number>();

beforeAll(async () => {
  const { database, small } = await companyThatOwes([CALM, ...PERIODS]);
  server = await startServer({ database });
  const { editor, officer } = small.companies.alder;
  visitors = { editor: await signedInAs(server.url, editor.name), officer: await signedInAs(server.url, officer.name) };
});
afterAll(() => server.stop());

/** Files a period's report; the server is killed while `unlucky` is under way. What was acknowledged, in order. */
async function file(period: string, unlucky: Step | null): Promise<{ readonly wasInFlight: boolean }> {
  const acknowledged: string[] = [];
  let wasInFlight = false;
  for (const step of STEPS) {
    const visitor = visitors[step.by];
    const form = await step.form(visitor, period);
    let answer = step === unlucky ? await sendAndKill(visitor, form, step) : await send(visitor, form, step);
    if (step === unlucky) {
      server = await server.restart();
      wasInFlight = answer === null;
      if (answer !== null) acknowledged.push(step.name);
      await expectNothingLost(period, acknowledged);
      answer = await visitor.post(form.path, form.fields);
    }
    expect(answer?.status, `${period} ${step.name}: ${answer?.text.slice(0, 300)}`).toBe(303);
    acknowledged.push(step.name);
  }
  await expectNothingLost(period, acknowledged);
  return { wasInFlight };
}

async function send(visitor: Visitor, form: ReadyForm, step: Step): Promise<Answer> {
  const began = performance.now();
  const answer = await visitor.post(form.path, form.fields);
  durations.set(step.name, performance.now() - began);
  return answer;
}

/** Sends a form and kills the server at any moment of the time that it takes; null when no answer came. */
async function sendAndKill(visitor: Visitor, form: ReadyForm, step: Step): Promise<Answer | null> {
  const answer = visitor.post(form.path, form.fields).catch(() => null);
  await sleep(Math.random() * (durations.get(step.name) ?? 100));
  await server.kill();
  const came = await answer;
  return came?.status === 303 ? came : null;
}

async function expectNothingLost(period: string, acknowledged: readonly string[]): Promise<void> {
  const now = await standing(server.database);
  for (const commitment of COMMITMENTS.filter((name) => acknowledged.includes(name))) {
    expect(now.saved, `${period} ${commitment}`).toContain(wordsOf(commitment, period));
  }
  if (acknowledged.includes("confirmation")) expect(now.confirmed).toContain(period);
  if (acknowledged.includes("handover")) expect(now.handedOver).toContain(period);
  if (acknowledged.includes("certificate")) expect(now.revisions).toContain(period);
  const { revisions, entries, published, answered } = now;
  expect({ entries, published, answered }).toEqual({ entries: revisions, published: revisions, answered: revisions });
}

describe("a server that is killed while a report is filed", () => {
  it("files a report while nobody kills it", async () => {
    await file(CALM, null);
  });

  it("loses no acknowledged save and leaves no half-filed report, and the same form sent again files once", async () => {
    let inFlight = 0;
    for (const period of PERIODS) {
      // Half of the kills fall on the certificate, the step that writes most.
      const unlucky = Math.random() < 0.5 ? STEPS.at(-1) : STEPS[Math.floor(Math.random() * STEPS.length)];
      const { wasInFlight } = await file(period, unlucky ?? null);
      inFlight += wasInFlight ? 1 : 0;
    }
    expect(inFlight).toBeGreaterThan(0);
    expect((await standing(server.database)).revisions).toEqual([CALM, ...PERIODS]);
  });
});
