import { type Refused, refuse } from "#domain/refusal.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import { nameOfText, type PublicField, publicTextsOf } from "#domain/report/public-texts.ts";
import { type Openness, refusalToWrite } from "#domain/report/save-answers.ts";

/** The texts, by name and version, of which somebody of the company said that they give nothing away. */
export type Confirmed = ReadonlySet<string>;

/** The public texts of a draft that nobody has confirmed as they stand. */
export function unconfirmedTexts(
  draft: Pick<DraftReport, "responses" | "parts">,
  confirmed: Confirmed,
): readonly PublicField[] {
  return publicTextsOf(draft).filter((text) => !confirmed.has(nameOfText(text)));
}

/**
 * The texts that somebody read and ticked, as they stand: they may confirm them.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `text_changed` when one was changed after it was read.
 */
export function confirmTexts(
  draft: Pick<DraftReport, "responses" | "parts">,
  read: readonly Omit<PublicField, "text">[],
  open: Openness,
): readonly PublicField[] | Refused {
  const refusal = refusalToWrite(open);
  if (refusal !== null) return refusal;
  const names = new Set(read.map(nameOfText));
  const standing = publicTextsOf(draft).filter((text) => names.has(nameOfText(text)));
  const changed = names.size - standing.length;
  return changed > 0 ? refuse({ code: "text_changed", texts: changed }) : standing;
}
