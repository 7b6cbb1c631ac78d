import type { Source } from "#tests/architecture/source.ts";

// zod asks whether it may use eval, which the content security policy refuses and reports.
const NOT_FOR_BROWSERS = [/^zod$/, /^temporal-polyfill$/, /^canonicalize$/, /^#db\//, /^#settings$/, /^node:/];

/** Whether this import must never reach a browser. */
export function isNotForBrowsers(from: string): boolean {
  return NOT_FOR_BROWSERS.some((forbidden) => forbidden.test(from));
}

/** Every file that a browser loads: client components, and what they import, and so on; a server action is not loaded. */
export function sentToBrowsers(sources: readonly Source[]): readonly Source[] {
  const byName = new Map(sources.map((source) => [`#${source.path}`, source]));
  const sent = new Set<Source>();
  const waiting = sources.filter(
    ({ path, directives }) => directives.includes("use client") || path === "instrumentation-client.ts",
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (sent.has(next) || next.directives.includes("use server")) continue;
    sent.add(next);
    waiting.push(...next.loads.flatMap((from) => byName.get(from) ?? []));
  }
  return [...sent];
}
