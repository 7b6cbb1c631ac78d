/** What somebody may be at a company that reports; auditors and stewards belong elsewhere. */
export const COMPANY_ROLES = ["editor", "officer", "administrator"] as const;
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** A company never goes without these, once it has them. */
export const KEPT_ROLES: readonly CompanyRole[] = ["officer", "administrator"];

const IS: Record<CompanyRole, string> = {
  editor: "an editor",
  officer: "a certifying officer",
  administrator: "an administrator",
};

const NAME: Record<CompanyRole, string> = {
  editor: "Editor",
  officer: "Certifying officer",
  administrator: "Administrator",
};

const WORK: Record<CompanyRole, string> = {
  editor: "Answers the commitments and hands the report to the officer.",
  officer: "Does what an editor does, and certifies and files the report in the company's name.",
  administrator: "Manages the people of the company. Reads reports, but neither writes nor certifies them.",
};

/** A role's name, for a table or a choice. */
export function roleName(role: CompanyRole): string {
  return NAME[role];
}

/** A role with its article, for a sentence: "you become an editor". */
export function roleWithArticle(role: CompanyRole): string {
  return IS[role];
}

/** What somebody in this role does, in a sentence or two. */
export function roleWork(role: CompanyRole): string {
  return WORK[role];
}
