import { constants } from "node:fs";
import { access, open, rm, stat } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { inTurn } from "#db/evidence/inspect/child/in-turn.ts";
import { LONGEST_MS, MOST_MEMORY } from "#db/evidence/inspect/child/limits.ts";
import { runLimited } from "#db/evidence/inspect/child/run.ts";
import { type Command, sandboxOf, turningOf } from "#db/evidence/inspect/child/sandbox.ts";
import { inspectInChild } from "#db/evidence/inspect/in-child.ts";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import type { RefusedFile } from "#domain/evidence/verdict.ts";

/** What became of a copy of a PDF without its pictures; where it is not made, nothing is left of it. */
export type TextOnlyCopy =
  | { readonly kind: "made" }
  | { readonly kind: "refused"; readonly refused: RefusedFile }
  | { readonly kind: "failed" }
  | { readonly kind: "not_here" };

/** What turns one file into another, given where both are. */
export type Copier = (from: string, to: string) => Command;

/** Ghostscript as it is called for a copy without pictures; null where it is not installed. */
export async function copierHere(): Promise<Copier | null> {
  const program = await ghostscript();
  return program === null ? null : (from, to) => ({ program, args: [...SAFELY, `-sOutputFile=${to}`, from] });
}

/** Where Ghostscript is on this machine; null where it is not installed. */
export async function ghostscript(name = "gs"): Promise<string | null> {
  for (const folder of (process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(delimiter)) {
    const program = join(folder, name);
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return program;
  }
  return null;
}

/**
 * Makes a copy of a PDF that holds its text and drawings and none of its pictures.
 *
 * Shape: the copier runs apart, as the inspection does, in its turn, bound in time, memory and what it writes; what it
 * makes is inspected like any PDF. Ask for it only where pictures are all that was refused. It writes beside the copy and nowhere else.
 * Units: `within` in milliseconds.
 */
export async function textOnlyCopy(
  from: string,
  to: string,
  { copier, within = LONGEST_MS }: { readonly copier: Copier | null; readonly within?: number },
): Promise<TextOnlyCopy> {
  if (copier === null) return { kind: "not_here" };
  // There already, and empty: the fence shows the program no folder in which it could begin a file.
  await (await open(to, "w", 0o600)).close();
  const sandbox = await sandboxOf();
  const command = turningOf(sandbox, copier(from, to), { from, to });
  const aside = sandbox === "bubblewrap" ? "/tmp" : dirname(to);
  const limits = { milliseconds: within, bytes: MOST_MEMORY };
  const ended = await inTurn(() => runLimited(command, limits, { TMPDIR: aside, HOME: aside }));
  const copy = ended.how === "by_itself" && ended.code === 0 ? await inspected(to) : ({ kind: "failed" } as const);
  if (copy.kind !== "made") await rm(to, { force: true });
  return copy;
}

// Notes and filled fields become part of the page; what they would do is lost.
const FILTERS = ["-dFILTERIMAGE", "-dPreserveAnnots=false"];
const SAFELY = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", ...FILTERS];

async function inspected(path: string): Promise<TextOnlyCopy> {
  const { size } = await stat(path);
  if (size === 0 || size > FILE_LIMIT) return { kind: "failed" };
  const verdict = await inspectInChild(path, "copy.pdf");
  if (verdict.kind === "clean") return { kind: "made" };
  return verdict.kind === "refused" ? { kind: "refused", refused: verdict } : { kind: "failed" };
}
