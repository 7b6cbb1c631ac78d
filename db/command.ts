import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Reader, type Writer, writePrivately } from "#db/client.ts";
import { databaseNow, storyNow } from "#db/clock.ts";
import { sha256 } from "#db/hash.ts";
import { newId } from "#db/id.ts";
import { isLostRace } from "#db/lost-race.ts";
import { type Appended, append, type NewEntry } from "#db/record/append.ts";
import { idempotency } from "#db/schema/log.ts";
import { Permit } from "#domain/access/permit.ts";
import type { Action, Subject } from "#domain/access/policy.ts";
import type { PersonViewer, Viewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import type { JsonValue } from "#domain/record/canonical-json.ts";
import { isRefused, type Refused, refuse } from "#domain/refusal.ts";

/** What a command did, for the private log: nothing is saved without it. */
export interface Happening {
  readonly subject: string;
  readonly organisationId: string | null;
  readonly detail: Readonly<Record<string, string | number | null>>;
}

/** What `decide` returns: what happened, which entry it puts on the record (if any), and what is to be saved. */
export interface Decision<Saved> {
  readonly happened: Happening;
  readonly entry: NewEntry | null;
  readonly saved: Saved;
}

/** What a decision may look at besides what was loaded: when, who, and the proof that they may. */
export interface Occasion {
  readonly now: Instant;
  readonly viewer: PersonViewer;
  readonly permit: Permit;
}

interface Definition<Input, Loaded, Saved, Result extends JsonValue> {
  readonly action: Action;
  readonly input: z.ZodType<Input>;
  /** What the person must prove first, before the transaction: that they still know their password, for instance. */
  readonly prove?: (viewer: PersonViewer, input: Input) => Promise<true | Refused>;
  /** Reads what the decision needs, through `visible`; undefined when it is not there or not for this viewer. */
  readonly load: (db: Reader, viewer: PersonViewer, input: Input) => Promise<Loaded | undefined>;
  /** What the permission table is asked about. */
  readonly about: (loaded: Loaded, input: Input) => Subject;
  /** The rule, from `domain`. */
  readonly decide: (
    loaded: Loaded,
    input: Input,
    on: Occasion,
  ) => Decision<Saved> | Refused | Promise<Decision<Saved> | Refused>;
  /** Writes what was decided; `appended` is the entry's place on the record, where there is one. */
  readonly save: (writer: Writer, saved: Saved, on: Occasion, appended: Appended | null) => Promise<Result>;
}

/** The result of a command: what it gives back, or why it did nothing. */
export type Outcome<Result> = { readonly done: Result } | Refused;

/** A command, ready to be called; the same `key` from the same person has one effect and one answer. */
export type Command<Result> = (viewer: Viewer, input: unknown, key?: string) => Promise<Outcome<Result>>;

/**
 * The one way to write: load > permit > decide > save > record, in one transaction.
 *
 * Shape: input is parsed before anything is read; a refusal leaves nothing behind; the log row and the entry are
 * written with the change or not at all. Someone who may not is told that it is not there.
 */
export function command<Input, Loaded, Saved, Result extends JsonValue>(
  definition: Definition<Input, Loaded, Saved, Result>,
): Command<Result> {
  return async (viewer, raw, key) => {
    if (viewer.kind !== "person") {
      return refuse({ code: "not_found" });
    }
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) {
      return refuse({ code: "invalid_input", issues: parsed.error.issues.map(issueOf) });
    }
    const proven = await (definition.prove?.(viewer, parsed.data) ?? true);
    if (isRefused(proven)) {
      return proven;
    }
    return settle(() => writePrivately(viewer, (writer) => once(writer, viewer, definition, parsed.data, key ?? null)));
  };
}

/** Carries a refusal out of the transaction, so that everything the attempt wrote is undone. */
class RolledBack extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.refused.code);
    this.refusal = refusal;
  }
}

/** How often a write that lost a race is tried anew; on the second try it usually meets a plain refusal. */
const ATTEMPTS = 3;

async function settle<Result>(attempt: () => Promise<Outcome<Result>>): Promise<Outcome<Result>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof RolledBack) {
        return error.refusal;
      }
      if (tried === ATTEMPTS || !isLostRace(error)) {
        throw error;
      }
    }
  }
}

async function once<Input, Loaded, Saved, Result extends JsonValue>(
  writer: Writer,
  viewer: PersonViewer,
  definition: Definition<Input, Loaded, Saved, Result>,
  input: Input,
  key: string | null,
): Promise<Outcome<Result>> {
  const begun = await begin<Result>(writer, viewer, definition.action, key, input);
  if ("done" in begun) {
    return begun;
  }
  const loaded = await definition.load(writer, viewer, input);
  const permit = loaded === undefined ? null : Permit.ask(viewer, definition.action, definition.about(loaded, input));
  if (loaded === undefined || permit === null) {
    throw new RolledBack(refuse({ code: "not_found" }));
  }
  const on: Occasion = { now: begun.now, viewer, permit };
  const decision = await definition.decide(loaded, input, on);
  if (isRefused(decision)) {
    throw new RolledBack(decision);
  }
  const appended = decision.entry === null ? null : await append(writer, on.now, decision.entry);
  const done = await definition.save(writer, decision.saved, on, appended);
  await log(writer, on, decision.happened, { key, done });
  return { done };
}

/** Writes what happened and, under the key of this attempt, what came of it: one statement, at the end. */
async function log(
  writer: Writer,
  { now, viewer, permit }: Occasion,
  { organisationId, subject, detail }: Happening,
  { key, done }: { readonly key: string | null; readonly done: JsonValue },
): Promise<void> {
  await writer.prepared({
    name: "command.log",
    text: `with happened as (
        insert into private.event (id, at, actor_id, action, organisation_id, subject, detail, transaction)
        values ($1, $2, $3, $4, $5, $6, $7, pg_current_xact_id()::text))
      update private.idempotency set outcome = $8 where actor_id = $3 and action = $4 and key = $9`,
    values: [
      newId(),
      now,
      viewer.personId,
      permit.action,
      organisationId,
      subject,
      JSON.stringify(detail),
      JSON.stringify(done),
      key,
    ],
  });
}

/** What time it is, with the key taken for this attempt; or the outcome of an earlier one under the same key. */
async function begin<Result>(
  writer: Writer,
  viewer: PersonViewer,
  action: Action,
  key: string | null,
  input: unknown,
): Promise<{ readonly now: Instant } | { readonly done: Result }> {
  if (key === null) {
    return { now: await databaseNow(writer) };
  }
  const inputDigest = digestOf(input);
  const [claimed] = await writer.prepared<{ now: string }>({
    name: "command.claim",
    text: `insert into private.idempotency (actor_id, action, key, input_digest, at)
      values ($1, $2, $3, $4, coalesce($5, date_trunc('milliseconds', clock_timestamp())))
      on conflict do nothing
      returning to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
    values: [viewer.personId, action, key, inputDigest, storyNow() ?? null],
  });
  if (claimed !== undefined) {
    return { now: Instant.parse(claimed.now) };
  }
  const [earlier] = await writer
    .select({ inputDigest: idempotency.inputDigest, outcome: idempotency.outcome })
    .from(idempotency)
    .where(and(eq(idempotency.actorId, viewer.personId), eq(idempotency.action, action), eq(idempotency.key, key)));
  if (earlier?.inputDigest !== inputDigest) {
    throw new RolledBack(refuse({ code: "key_reused" }));
  }
  // The row was written by this same command for this same input, so its outcome has this command's shape.
  return { done: earlier.outcome as Result };
}

/** An optional field that is absent is the same input as one left out. What the record refuses has a digest too. */
function digestOf(input: unknown): string {
  const text = JSON.stringify(input, (_, value: unknown) => (isPlain(value) ? inOrder(value) : value));
  return toHex(sha256(new TextEncoder().encode(text)));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function issueOf(issue: z.core.$ZodIssue) {
  return { path: issue.path.join("."), message: issue.message };
}
