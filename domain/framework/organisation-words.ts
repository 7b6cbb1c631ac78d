import type { Cadence } from "#domain/framework/period.ts";
import { type ProductListed, RoleType } from "#domain/record/documents/organisation.ts";

/** What an organisation does, as a noun: "AI developer". */
export function roleTypeWords(role: RoleType): string {
  switch (role) {
    case "ai-developer":
      return "AI developer";
    case "ai-provider":
      return "AI provider";
    case "cloud-hosting":
      return "cloud host";
    case "model-hosting":
      return "model host";
    case "search-engine":
      return "search engine";
    case "social-platform":
      return "social platform";
  }
}

/** The kind of service that a mitigation is for, in words where it is one the register knows. */
export function serviceWords(kind: string): string {
  const role = RoleType.safeParse(kind);
  return role.success ? `a ${roleTypeWords(role.data)}`.replace(/^a (?=[AEIO])/, "an ") : kind;
}

/** How a product is put into the world: "through an API". */
export function releaseTypeWords(release: ProductListed["releaseType"]): string {
  switch (release) {
    case "api":
      return "offered through an API";
    case "open_weights":
      return "released with open weights";
    case "hosted_platform":
      return "a hosted platform";
  }
}

/** How often a signatory reports: "every half-year". */
export function cadenceWords(cadence: Cadence): string {
  return `every ${cadence}`;
}
