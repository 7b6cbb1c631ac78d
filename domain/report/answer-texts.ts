import { addressesText } from "#domain/report/addresses.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import type { Field } from "#domain/report/commitment-fields.ts";

/** The fields of an answer that are filed: all but the note for the auditor, and whether it is finished. */
export type FiledField = Exclude<Field, "confidentialNote" | "finished">;

/** The fields of an answer that read as a filed one: where the next report, or a restatement, begins. */
export function answerTexts(filed: FiledResponse): Readonly<Record<FiledField, string>> {
  const { status, account, reason, byDate, explanation, mitigations, products, addresses } = filed;
  return {
    status,
    reason: reason ?? "",
    byDate: byDate ?? "",
    explanation: explanation ?? "",
    account,
    mitigations: mitigations.join("\n"),
    products: products.join("\n"),
    addresses: addressesText(addresses),
  };
}
