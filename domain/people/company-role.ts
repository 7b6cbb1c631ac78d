import { capitalised } from "#domain/framework/capitalised.ts";

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
  editor: "answers the commitments and hands the report to the officer",
  officer: "does what an editor does, and certifies and files the report in the company's name",
  administrator: "manages the people of the company, and reads reports without writing or certifying them",
};

/** A role's name, for a table or a choice. */
export function roleName(role: CompanyRole): string {
  return NAME[role];
}

/** A role with its article, for a sentence: "you become an editor". */
export function roleWithArticle(role: CompanyRole): string {
  return IS[role];
}

/** What somebody in this role does, for a hint beside the role's name. */
export function roleWork(role: CompanyRole): string {
  return `${capitalised(WORK[role])}.`;
}

/** The same as a whole sentence. */
export function roleWorkSentence(role: CompanyRole): string {
  return `${capitalised(IS[role])} ${WORK[role]}.`;
}
