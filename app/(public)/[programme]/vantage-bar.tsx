import type { ProgrammeFrameFacts } from "#db/queries/programme-frame.ts";
import { dayWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly frame: ProgrammeFrameFacts;
  /** The page's own path, as it is seen from here. */
  readonly path: string;
}

/** Stands over every page that does not show what stands now: what it shows instead, and the way back. */
export function VantageBar({ frame: { key, base, vantage, size }, path }: Props) {
  if (vantage.kind === "now") return null;
  const now = `/${key}${path.slice(base.length)}`;
  return (
    <aside aria-label="Which state of the record" className="strip strip-vantage">
      <div className="page">
        <p>
          {vantage.kind === "known_on" ? (
            <>
              <b>As known on {dayWords(vantage.day)}.</b> This page shows what the record held when that day ended, its
              first {size.toLocaleString("en-GB")} entries, and nothing that was entered later.
            </>
          ) : (
            <>
              <b>Published by {dayWords(vantage.day)}.</b> This page goes by the dates of the sources, and leaves out
              what was published later or bears no date. The register did not exist then or knew less.
            </>
          )}{" "}
          <a href={now}>See what stands now</a>
        </p>
      </div>
    </aside>
  );
}
