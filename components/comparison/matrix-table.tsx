import { CellFace } from "#components/comparison/cell-face.tsx";
import { ColumnHead } from "#components/comparison/column-head.tsx";
import type { MatrixLinks } from "#components/comparison/matrix-links.ts";
import type { Matrix, MatrixGroup, MatrixRow } from "#domain/comparison/matrix.ts";

interface Props {
  readonly matrix: Matrix;
  readonly links: MatrixLinks;
  readonly caption: string;
  readonly isSearchDaySaid: boolean;
}

/** Commitments down, signatories across. */
export function MatrixTable({ matrix, links, caption, isSearchDaySaid }: Props) {
  const breadth = breadthOf(matrix.columns.length);
  const table = (
    <table className={`matrix matrix-${breadth}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th className="matrix-corner" scope="col">
            <span className="matrix-due">Commitment</span>
          </th>
          {matrix.columns.map((column) => (
            <th key={column.company} scope="col">
              <ColumnHead column={column} href={links.company(column.company)} />
            </th>
          ))}
        </tr>
      </thead>
      {matrix.groups.map((group) => (
        <GroupRows
          columns={matrix.columns.length}
          group={group}
          isSearchDaySaid={isSearchDaySaid}
          key={group.principle}
          links={links}
        />
      ))}
    </table>
  );
  const className = `matrix-region matrix-region-${breadth}`;
  if (breadth === "few") return <div className={className}>{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} className={className} tabIndex={0}>
      {table}
    </section>
  );
}

function GroupRows({
  group,
  columns,
  links,
  isSearchDaySaid,
}: {
  readonly group: MatrixGroup;
  readonly columns: number;
  readonly links: MatrixLinks;
  readonly isSearchDaySaid: boolean;
}) {
  return (
    <tbody>
      <tr className="matrix-group">
        <th colSpan={columns + 1} scope="rowgroup">
          <span>{group.name}</span>
        </th>
      </tr>
      {group.rows.map((row) => (
        <tr key={row.commitment}>
          <th className="matrix-commitment" scope="row">
            <CommitmentName href={links.commitment?.(row.commitment)} row={row} />
          </th>
          {row.cells.map((cell) => (
            <td key={cell.company}>
              <CellFace
                cell={cell}
                href={links.cell(cell)}
                isSecondLineHidden={isSearchDaySaid && cell.state.state === "none_found"}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function CommitmentName({ row, href }: { readonly row: MatrixRow; readonly href: string | undefined }) {
  return (
    <>
      {href === undefined ? row.title : <a href={href}>{row.title}</a>}
      <small>{row.summary}</small>
    </>
  );
}

/** How many signatories stand side by side: up to 6 have room for words beside the marks, more than 12 scroll. */
function breadthOf(columns: number): "few" | "several" | "many" {
  if (columns <= 6) return "few";
  return columns <= 12 ? "several" : "many";
}
