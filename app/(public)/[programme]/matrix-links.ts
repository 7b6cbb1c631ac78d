import type { MatrixLinks } from "#components/comparison/matrix-links.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";

/** Where the parts of a programme's matrix lead; `periods` names the period that each company's column shows. */
export function matrixLinks(base: string, matrix: Matrix, periods: ReadonlyMap<string, string>): MatrixLinks {
  const principles = new Map(
    matrix.groups.flatMap((group) => group.rows.map((row) => [row.commitment, group.principle] as const)),
  );
  const companyPage = (company: string) => {
    const period = periods.get(company);
    return `${base}/companies/${company}${period === undefined ? "" : `/${period}`}`;
  };
  return {
    cell: ({ company, commitment }) => `${companyPage(company)}#${commitment}`,
    company: (company) => `${base}/companies/${company}`,
    commitment: (commitment) => `${base}/principles/${principles.get(commitment)}#${commitment}`,
  };
}
