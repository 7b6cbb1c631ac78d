import type { MatrixLinks } from "#components/comparison/matrix-links.ts";
import { MatrixSections } from "#components/comparison/matrix-sections.tsx";
import { MatrixTable } from "#components/comparison/matrix-table.tsx";
import { searchDayOf } from "#components/comparison/search-day.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";
import { dayWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly matrix: Matrix;
  readonly links: MatrixLinks;
  /** What the table shows, for its caption: "Latest reports, 11 signatories". */
  readonly caption: string;
}

/**
 * The matrix: a table where there is room, a section for each company where there is not. CSS shows one of the two;
 * the other is out of the accessibility tree as well.
 */
export function MatrixView({ matrix, links, caption }: Props) {
  const searchDay = searchDayOf(matrix);
  return (
    <>
      {searchDay !== null && <p className="matrix-note">None found: looked on {dayWords(searchDay)}.</p>}
      <MatrixTable caption={caption} isSearchDaySaid={searchDay !== null} links={links} matrix={matrix} />
      <MatrixSections isSearchDaySaid={searchDay !== null} links={links} matrix={matrix} />
    </>
  );
}
