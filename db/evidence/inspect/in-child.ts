import { resolve } from "node:path";
import { inTurn } from "#db/evidence/inspect/child/in-turn.ts";
import { runLimited } from "#db/evidence/inspect/child/run.ts";
import { type InspectionFailed, verdictOf } from "#db/evidence/inspect/child/said.ts";
import { inspectionOf, sandboxOf } from "#db/evidence/inspect/child/sandbox.ts";
import { readFileName } from "#domain/evidence/file-name.ts";
import { refuseFile, type Verdict } from "#domain/evidence/verdict.ts";

/** A verdict, and what it took. */
export interface Inspection {
  readonly verdict: Verdict | InspectionFailed;
  readonly peakBytes: number;
  readonly milliseconds: number;
}

/**
 * What a file is, found out in a process of its own that has little time, little memory and no way out.
 *
 * Shape: never throws. A process that broke down, took too long, took too much or said what cannot be understood
 * refuses the file as `not_readable`; one that did not even begin is a failure of ours, to be tried again.
 */
export async function inspectInChild(path: string, fileName: string): Promise<Verdict | InspectionFailed> {
  return (await measuredInChild(path, fileName)).verdict;
}

/** The same, with the memory and the time that it took. */
export async function measuredInChild(path: string, fileName: string): Promise<Inspection> {
  const name = readFileName(fileName);
  if (typeof name === "string") return { verdict: refuseFile(name), peakBytes: 0, milliseconds: 0 };
  const sandbox = await sandboxOf();
  return inTurn(async () => {
    const ended = await runLimited(inspectionOf(sandbox, resolve(path), name.name));
    return { verdict: verdictOf(ended, name.type), peakBytes: ended.peakBytes, milliseconds: ended.milliseconds };
  });
}
