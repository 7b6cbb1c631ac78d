import type { RecordedField } from "#domain/record/field-commitment.ts";

/** Where the public pages show what an entry brought; undefined where no page shows it by itself. */
export function broughtAddress(base: string, kind: string, fields: readonly RecordedField[]): string | undefined {
  const company = textAt(fields, "/organisation");
  const period = textAt(fields, "/period");
  switch (kind) {
    case "programme_opened":
    case "edition_published":
      return base;
    case "organisation_listed":
      return companyAddress(base, textAt(fields, "/key"));
    case "signatory_joined":
    case "product_listed":
    case "adoption_changed":
      return companyAddress(base, company);
    case "report_relayed":
      return companyAddress(base, company) ?? base;
    case "period_opened":
    case "extension_granted":
    case "waiver_granted":
    case "report_filed":
    case "report_withdrawn":
      return period === undefined ? undefined : `${base}/companies/${company}/${period}`;
    default:
      return undefined;
  }
}

function companyAddress(base: string, company: string | undefined): string | undefined {
  return company === undefined ? undefined : `${base}/companies/${company}`;
}

function textAt(fields: readonly RecordedField[], path: string): string | undefined {
  const field = fields.find((one) => one.path === path);
  return field !== undefined && "value" in field && typeof field.value === "string" ? field.value : undefined;
}
