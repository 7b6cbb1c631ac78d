import type { ReportScope } from "#domain/report/sections.ts";

/** What an evidence item can support, as a form offers it; `key` is what is stored. */
export interface Supportable {
  readonly key: string;
  readonly of: "response" | "figure" | "promise";
  /** The key of the commitment, indicator or promise. */
  readonly subject: string;
}

/** Everything in a report that evidence can stand behind: its commitments, its figures, the promises still open. */
export function supportableIn({ adopted, indicators, promises }: ReportScope): readonly Supportable[] {
  return [
    ...adopted.map((key) => ({ key, of: "response" as const, subject: key })),
    ...indicators.map(({ key }) => ({ key: `figure:${key}`, of: "figure" as const, subject: key })),
    ...promises
      .filter(({ ending }) => ending === null)
      .map(({ promise }) => ({ key: `promise:${promise.key}`, of: "promise" as const, subject: promise.key })),
  ];
}

/** Those of the named things that this report does not have. */
export function unknownSupports(supports: readonly string[], scope: ReportScope): readonly string[] {
  const known = new Set(supportableIn(scope).map(({ key }) => key));
  return supports.filter((key) => !known.has(key));
}
