/** What a person may be at an organisation. */
export const ROLES = ["editor", "officer", "administrator", "auditor", "steward"] as const;
export type Role = (typeof ROLES)[number];

/** A person's standing at one organisation of one programme. */
export interface Membership {
  readonly organisationId: string;
  readonly programme: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly role: Role;
}

export interface PersonViewer {
  readonly kind: "person";
  readonly personId: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** Who is looking. Rights are read from the database on every request, never from the cookie. */
export type Viewer = { readonly kind: "public" } | PersonViewer;

/** Someone who has not signed in. */
export const PUBLIC_VIEWER: Viewer = { kind: "public" };
