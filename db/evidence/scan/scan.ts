import { clamd } from "#db/evidence/scan/clamd.ts";
import { hashHook } from "#db/evidence/scan/hash-hook.ts";
import type { Settings } from "#settings";

/** A file to be scanned; every scanner reads the bytes from their beginning. */
export interface ScannedFile {
  readonly sha256: string;
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
}

/** What one scanner says. An error is never a clear: it means that nobody knows. */
export type Scan =
  | { readonly kind: "clear"; readonly version?: string }
  | { readonly kind: "hit" }
  | { readonly kind: "error"; readonly why: string };

/** Something that looks into files for what must not be here. */
export interface Scanner {
  readonly name: string;
  scan(file: ScannedFile): Promise<Scan>;
}

/** What all scanners say together. With none configured a file is clear and `scanners` is empty: say "not scanned". */
export type Scanned =
  | { readonly kind: "clear"; readonly scanners: readonly { readonly name: string; readonly version?: string }[] }
  | { readonly kind: "hit"; readonly scanner: string }
  | { readonly kind: "error"; readonly scanner: string; readonly why: string };

/** The scanners that the settings name. */
export function scannersOf(given: Pick<Settings, "CLAMD_URL" | "EVIDENCE_HASH_HOOK">): readonly Scanner[] {
  return [
    ...(given.EVIDENCE_HASH_HOOK === undefined ? [] : [hashHook(given.EVIDENCE_HASH_HOOK)]),
    ...(given.CLAMD_URL === undefined ? [] : [clamd(given.CLAMD_URL)]),
  ];
}

/**
 * Asks every scanner in turn. Clear only when each of them said so.
 *
 * Shape: a hit ends it and counts for more than an error of another scanner: after an error the others are still asked.
 */
export async function scanBytes(file: ScannedFile, scanners: readonly Scanner[]): Promise<Scanned> {
  const clear = [];
  let failed: Scanned | undefined;
  for (const { name, scan } of scanners) {
    const said = await scan(file).catch((error: unknown): Scan => ({ kind: "error", why: String(error) }));
    if (said.kind === "hit") return { kind: "hit", scanner: name };
    if (said.kind === "error") failed ??= { kind: "error", scanner: name, why: said.why };
    else clear.push(said.version === undefined ? { name } : { name, version: said.version });
  }
  return failed ?? { kind: "clear", scanners: clear };
}
