import { randomUUID } from "node:crypto";
import { readPrivately, readPublished } from "#db/client.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { currentState } from "#db/queries/standing.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { addressOf, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

/** A person at work on one field, with what they know to be stored of it. */
export interface Writer {
  readonly programme: SmallProgramme;
  readonly company: string;
  readonly person: PersonViewer;
  readonly commitment: string;
  readonly field: "account" | "confidentialNote";
  /** Stands in every text of this person's company, and in nobody else's. */
  readonly token: string;
  readonly foreignToken: string;
  readonly seen: Seen;
}

/** What happened to everybody together. */
export interface Seen {
  transactions: number;
  failures: number;
  readonly leaks: string[];
  readonly hangs: string[];
  readonly lost: string[];
  readonly broken: string[];
}

const HANG_IN_MS = 10_000;

/** Works until told to stop: reads and saves in turn. Returns every text that was acknowledged, in order. */
export async function work(writer: Writer, isOver: () => boolean): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  const reads = [readDesk, readDraft, readRecord];
  for (let turn = 0; !isOver(); turn += 1) {
    if (turn % 2 === 0) await reads[(turn / 2) % reads.length]?.(writer);
    else acknowledged.push(...(await save(writer, acknowledged, turn)));
  }
  return acknowledged;
}

function readDesk(writer: Writer) {
  return tried(writer, "desk", () => deskReport(writer.person, addressOf(writer.programme, writer.company)));
}

function readDraft(writer: Writer) {
  return tried(writer, "draft", () =>
    readPrivately(writer.person, async (db) => {
      const found = await draftInHand(db, writer.person, addressOf(writer.programme, writer.company));
      return [...(found?.history.values() ?? [])];
    }),
  );
}

async function readRecord(writer: Writer) {
  await tried(writer, "record", () => readPublished((db) => currentState(db, writer.programme.key)));
}

/** Saves the next text, and when it is not told whether it was stored, sends it again under its key or looks. */
async function save(writer: Writer, before: readonly string[], turn: number): Promise<readonly string[]> {
  const { programme, company, person, commitment, field, seen } = writer;
  const value = `${writer.token} ${commitment} ${field} ${before.length + 1}`;
  const key = randomUUID();
  const input = { ...addressOf(programme, company), section: commitment, [field]: { value, basedOn: before.length } };
  const send = () => tried(writer, "save", () => saveSection(person, input, key));
  const first = await send();
  if (first !== null) return told(first, value, seen);
  if (turn % 4 === 1) {
    for (;;) {
      const again = await send();
      if (again !== null) return told(again, value, seen);
    }
  }
  for (;;) {
    const stored = await stands(writer);
    if (stored === null) continue;
    if (stored.version === before.length && stored.value === (before.at(-1) ?? "")) return [];
    if (stored.version === before.length + 1 && stored.value === value) return [value];
    seen.lost.push(`${value}: found ${stored.value} at ${stored.version}`);
    return [value];
  }
}

function told(outcome: object, value: string, seen: Seen): readonly string[] {
  if ("done" in outcome) return [value];
  seen.broken.push(`${value}: ${JSON.stringify(outcome)}`);
  return [];
}

async function stands(writer: Writer) {
  const report = await readDesk(writer);
  const sections = report?.groups.flatMap((group) => group.sections) ?? [];
  return sections.find((section) => section.commitment === writer.commitment)?.draft[writer.field] ?? null;
}

/** One signed-in transaction, bounded in time; null when it failed. Whatever it shows is searched for other's words. */
async function tried<T>(writer: Writer, name: string, act: () => Promise<T>): Promise<T | null> {
  const { seen, foreignToken } = writer;
  seen.transactions += 1;
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Hang(name)), HANG_IN_MS);
  });
  try {
    const shown = await Promise.race([act(), hang]);
    if (JSON.stringify(shown)?.includes(foreignToken)) seen.leaks.push(`${name}: ${JSON.stringify(shown)}`);
    return shown;
  } catch (error) {
    if (error instanceof Hang) seen.hangs.push(name);
    if (`${error} ${error instanceof Error ? error.cause : ""}`.includes(foreignToken))
      seen.leaks.push(`${name}: ${error}`);
    seen.failures += 1;
    return null;
  } finally {
    clearTimeout(timer);
  }
}

class Hang extends Error {}
