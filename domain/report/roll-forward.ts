import type { PeriodKey } from "#domain/framework/period.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { addressesText } from "#domain/report/addresses.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { chosenKeys, offeredTo } from "#domain/report/offered.ts";
import { type Openness, refusalToWrite } from "#domain/report/save-answers.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** The company's last filed report, with the notes that were kept beside it. */
export interface LastReport {
  readonly period: PeriodKey;
  /** What was filed, by commitment. */
  readonly responses: ReadonlyMap<string, FiledResponse>;
  /** The confidential notes, by commitment. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What a report that begins as a copy is begun with. */
export interface CarriedField {
  readonly section: string;
  readonly field: Field;
  readonly value: string;
}

/** The report to be begun. */
export interface ReportToBegin {
  /** Whether a word of it was ever written. */
  readonly isBegun: boolean;
  readonly open: Openness;
  readonly scope: ReportScope;
}

/**
 * The fields that a report begins with when it starts from the last one.
 *
 * Shape: the answers as they were filed and the notes as they stood, for the commitments that are answered again; of
 * what was ticked, as much as is still offered. Whether a section is finished is never copied.
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `already_begun`, `nothing_to_carry`.
 */
export function rollForward(
  { isBegun, open, scope }: ReportToBegin,
  last: LastReport | null,
): readonly CarriedField[] | Refused {
  const refusal = refusalToWrite(open);
  if (refusal !== null) {
    return refusal;
  }
  if (isBegun) {
    return refuse({ code: "already_begun" });
  }
  const carried = scope.adopted.flatMap((section) => carriedInto(section, scope, last));
  return carried.length === 0 ? refuse({ code: "nothing_to_carry" }) : carried;
}

function carriedInto(section: string, scope: ReportScope, last: LastReport | null): readonly CarriedField[] {
  const response = last?.responses.get(section);
  if (response === undefined) return [];
  const { status, account, reason, byDate, explanation, mitigations, products, addresses } = response;
  const offered = offeredTo(section, scope);
  const texts: readonly (readonly [Field, string])[] = [
    ["status", status],
    ["reason", reason ?? ""],
    ["byDate", byDate ?? ""],
    ["explanation", explanation ?? ""],
    ["account", account],
    ["mitigations", chosenKeys(mitigations.join("\n"), offered.mitigations).join("\n")],
    ["products", chosenKeys(products.join("\n"), offered.products).join("\n")],
    ["addresses", addressesText(addresses)],
    ["confidentialNote", last?.notes.get(section) ?? ""],
  ];
  return texts.filter(([, value]) => value !== "").map(([field, value]) => ({ section, field, value }));
}
