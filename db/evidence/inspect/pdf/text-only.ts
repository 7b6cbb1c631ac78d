import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectPdf } from "#db/evidence/inspect/pdf/inspect-pdf.ts";
import type { RefusedFile } from "#domain/evidence/verdict.ts";

/** A copy of a PDF without its pictures; or why that, inspected again, is no better. */
export type TextOnlyCopy =
  | { readonly kind: "copied"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly refused: RefusedFile }
  | { readonly kind: "failed" };

const MOST_SECONDS = 30;
const MOST_KILOBYTES = 1_048_576;
const MOST_COPY_BYTES = 25_000_000;

/**
 * Makes a copy of a PDF that holds its text and drawings and none of its pictures, or answers null where Ghostscript is
 * not installed.
 *
 * Shape: Ghostscript runs apart, without access to other files, bound in time and memory; what it makes is inspected
 * like any PDF. Ask for it only where pictures are all that was refused.
 * Units: `within` in milliseconds.
 */
export async function textOnlyCopy(
  bytes: Uint8Array,
  { program = "gs", within = MOST_SECONDS * 1_000 }: { readonly program?: string; readonly within?: number } = {},
): Promise<TextOnlyCopy | null> {
  const folder = await mkdtemp(join(tmpdir(), "text-only-"));
  try {
    await writeFile(join(folder, "in.pdf"), bytes, { mode: 0o600 });
    const code = await runGhostscript(program, folder, within);
    if (code === MISSING) return null;
    const copy = code === 0 ? await readCopy(join(folder, "out.pdf")) : null;
    if (copy === null) return { kind: "failed" };
    const verdict = inspectPdf(copy);
    return verdict.kind === "clean" ? { kind: "copied", bytes: copy } : { kind: "refused", refused: verdict };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const MISSING = 127;
// Notes and filled fields become part of the page; what they would do is lost.
const FILTERS = ["-dFILTERIMAGE", "-dPreserveAnnots=false"];
const SAFELY = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", ...FILTERS];

// A shell sets the bounds before it becomes Ghostscript; what it is to run is an argument and never part of its text.
const BOUNDED = `ulimit -t ${MOST_SECONDS} && ulimit -v ${MOST_KILOBYTES}; command -v "$0" >/dev/null || exit ${MISSING}; exec "$0" "$@"`;

function runGhostscript(program: string, folder: string, within: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn("sh", ["-c", BOUNDED, program, ...SAFELY, "-sOutputFile=out.pdf", "in.pdf"], {
      cwd: folder,
      env: { NODE_ENV: "production", PATH: process.env["PATH"] ?? "", TMPDIR: folder, HOME: folder },
      stdio: "ignore",
      timeout: within,
      killSignal: "SIGKILL",
    });
    child.on("error", () => resolve(MISSING));
    child.on("close", resolve);
  });
}

async function readCopy(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size === 0 || found.size > MOST_COPY_BYTES) return null;
  return new Uint8Array(await readFile(path));
}
