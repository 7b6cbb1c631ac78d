import { and, inArray, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Role, Viewer } from "#domain/access/viewer.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";

/** The companies where the viewer holds one of these roles: what every selection of a company's rows is cut to. */
export function companiesOf(viewer: Viewer, roles: readonly Role[] = COMPANY_ROLES): string[] {
  return viewer.kind === "person"
    ? viewer.memberships
        .filter((membership) => roles.includes(membership.role))
        .map((membership) => membership.organisationId)
    : [];
}

/** The rows of the companies whose reports the viewer works on, cut further by `where`. */
export function within(viewer: Viewer, organisationId: PgColumn, where: SQL | undefined): SQL | undefined {
  return and(inArray(organisationId, companiesOf(viewer)), where);
}
