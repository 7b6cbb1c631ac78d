import { LinkRow, type RowLink } from "#components/ui/link-row.tsx";

/** What a public page was computed from. */
export interface PageOrigin {
  /** How many entries of the record it rests on. */
  readonly entries: number;
  /** The Merkle root over them, in hexadecimal; null until the record is sealed. */
  readonly rootHash: string | null;
  /** A day in words. */
  readonly asKnownOn: string;
  readonly recordHref: string;
  /** The page's own address, printed on paper. */
  readonly address: string;
}

interface Props {
  /** Left out on pages that are not computed from a record. */
  readonly origin?: PageOrigin | undefined;
  readonly links?: readonly RowLink[] | undefined;
}

export function SiteFooter({ origin, links = [] }: Props) {
  return (
    <footer className="site-footer">
      {origin !== undefined && (
        <div>
          <span>
            <a href={origin.recordHref}>{entriesWords(origin.entries)}</a>
            {origin.rootHash !== null && (
              <>
                , root <code title={origin.rootHash}>{shortHash(origin.rootHash)} …</code>
              </>
            )}
          </span>
          <span>As known on {origin.asKnownOn}</span>
          {links.length > 0 && <LinkRow links={links} />}
        </div>
      )}
      {origin === undefined && links.length > 0 && (
        <div>
          <LinkRow links={links} />
        </div>
      )}
      <div>
        <span>
          Worried about a child, or about images of you? <a href="/help">Help lines by country</a>
        </span>
        <span>
          Data under{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
            CC BY 4.0
          </a>
        </span>
      </div>
      {origin !== undefined && <p className="print-only">Address of this page: {origin.address}</p>}
    </footer>
  );
}

function entriesWords(entries: number): string {
  if (entries === 0) return "The record has no entry yet";
  if (entries === 1) return "Computed from the first entry of the record";
  return `Computed from the first ${entries.toLocaleString("en-GB")} entries of the record`;
}

function shortHash(hash: string): string {
  return [hash.slice(0, 4), hash.slice(4, 8), hash.slice(8, 12)].join(" ");
}
