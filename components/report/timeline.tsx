import type { ReactNode } from "react";

export interface TimelineItem {
  readonly key: string;
  /** The day in words, as precisely as it is known. */
  readonly when: string;
  /** The same for machines, "2024-04-23", "2024-04" or "2024". */
  readonly dateTime?: string | undefined;
  readonly what: ReactNode;
  /** Its `SourceNote`. */
  readonly source?: ReactNode;
}

/** Dated occurrences in order. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="changes">
      {items.map((item) => (
        <li id={item.key} key={item.key}>
          {item.dateTime === undefined ? (
            <span className="changes-when">{item.when}</span>
          ) : (
            <time dateTime={item.dateTime}>{item.when}</time>
          )}
          <div>
            {item.what}
            {item.source}
          </div>
        </li>
      ))}
    </ol>
  );
}
