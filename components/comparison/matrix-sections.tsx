import { CellFace } from "#components/comparison/cell-face.tsx";
import { ColumnHead } from "#components/comparison/column-head.tsx";
import type { MatrixLinks } from "#components/comparison/matrix-links.ts";
import type { Matrix, MatrixColumn } from "#domain/comparison/matrix.ts";

interface Props {
  readonly matrix: Matrix;
  readonly links: MatrixLinks;
  readonly isSearchDaySaid: boolean;
}

/** The same matrix turned for narrow screens: a section for each signatory, its commitments below. */
export function MatrixSections({ matrix, links, isSearchDaySaid }: Props) {
  return (
    <div className="matrix-sections">
      {matrix.columns.map((column) => (
        <section className="matrix-section" key={column.company}>
          <h2>
            <ColumnHead column={column} href={links.company(column.company)} />
          </h2>
          <CompanyRows column={column} isSearchDaySaid={isSearchDaySaid} links={links} matrix={matrix} />
        </section>
      ))}
    </div>
  );
}

function CompanyRows({ matrix, column, links, isSearchDaySaid }: Props & { readonly column: MatrixColumn }) {
  return matrix.groups.map((group) => (
    <div key={group.principle}>
      <h3>{group.name}</h3>
      <ul>
        {group.rows.map((row) => {
          const cell = row.cells.find((one) => one.company === column.company);
          if (cell === undefined) return null;
          return (
            <li key={row.commitment}>
              <span>{row.title}</span>
              <CellFace
                about={`${column.name}, ${row.title}`}
                cell={cell}
                href={links.cell(cell)}
                isSecondLineHidden={isSearchDaySaid && cell.state.state === "none_found"}
              />
            </li>
          );
        })}
      </ul>
    </div>
  ));
}
