import type { MatrixLinks } from "#components/comparison/matrix-links.ts";

/** Where the parts of a programme's matrix lead; `periods` names the period that each company's column shows. */
export function matrixLinks(base: string, periods: ReadonlyMap<string, string>): MatrixLinks {
  const companyPage = (company: string) => {
    const period = periods.get(company);
    return `${base}/companies/${company}${period === undefined ? "" : `/${period}`}`;
  };
  return {
    cell: ({ company, commitment }) => `${companyPage(company)}#${commitment}`,
    company: (company) => `${base}/companies/${company}`,
    commitment: (commitment) => `${base}/commitments/${commitment}`,
  };
}
