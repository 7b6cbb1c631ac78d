import { csvFault } from "#db/evidence/inspect/csv.ts";
import { jsonFault } from "#db/evidence/inspect/json.ts";
import { refusalOfKind } from "#db/evidence/inspect/kind-refusal.ts";
import { readStrictText } from "#db/evidence/inspect/strict-text.ts";
import { kindOfText } from "#db/evidence/inspect/text-kind.ts";
import { writtenFileIn } from "#db/evidence/inspect/written-files.ts";
import { refuseFile, type TextRefusal, type Verdict } from "#domain/evidence/verdict.ts";

/** The kinds of plain text that are taken. */
export type TextType = "csv" | "txt" | "md" | "json";

/**
 * What a plain text is: strict UTF-8 without control characters, no other format in the dress of one, no file written
 * out in letters, and, where its name says so, JSON or CSV that can be read.
 *
 * Refuses: every `TextRefusal`, with the line as its part, and what `kindOfText` finds.
 */
export function inspectText(bytes: Uint8Array, type: TextType): Verdict {
  const strict = readStrictText(bytes);
  if ("reason" in strict) return onLine(strict.reason, strict.line);
  const { text } = strict;
  const kind = kindOfText(text);
  if (kind !== undefined) return refuseFile(refusalOfKind(kind));
  const written = writtenFileIn(text);
  if (written !== undefined) return onLine(written.reason, written.line);
  if (type === "json") return inspectJson(text);
  const fault = type === "csv" ? csvFault(text) : undefined;
  return fault === undefined ? { kind: "clean", type } : onLine(fault.reason, lineAt(text, fault.at));
}

function inspectJson(text: string): Verdict {
  let hidden: TextRefusal | undefined;
  const fault = jsonFault(text, (written) => {
    hidden ??= writtenFileIn(written)?.reason;
  });
  if (fault !== undefined) return onLine(fault.reason, lineAt(text, fault.at));
  return hidden === undefined ? { kind: "clean", type: "json" } : refuseFile(hidden);
}

function onLine(reason: TextRefusal, line: number): Verdict {
  return refuseFile(reason, { part: `line ${line}` });
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
