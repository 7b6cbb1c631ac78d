import type { Indicator } from "#domain/framework/indicator.ts";
import { Instant } from "#domain/framework/instant.ts";
import { draftFrom, type FieldVersion } from "#domain/report/draft.ts";
import { partFrom } from "#domain/report/draft-part.ts";
import { type FigureField, type FigureTexts, figureFieldName } from "#domain/report/figure-fields.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import { openPromises } from "#domain/report/promise-story.ts";
import { partsOf, type ReportScope } from "#domain/report/sections.ts";
import { BARE_DRAFT, DONE } from "#tests/unit/report/drafts.ts";
import { COUNTED } from "#tests/unit/report/figure-texts.ts";
import { day, stated } from "#tests/unit/report/promises.ts";

type Texts = Readonly<Record<string, string>>;

/** The texts of a report by section; a section that is left out was never written in. */
export type Written = Readonly<Record<string, Texts>>;

/** A report that is asked everything: a commitment, two products, a pair of figures and a promise that fell due. */
export const SCOPE: ReportScope = {
  adopted: ["develop.data"],
  mitigations: [],
  products: [
    { key: "draw", name: "Draw" },
    { key: "write", name: "Write" },
  ],
  indicators: [indicator("reports_sent", "reports"), indicator("items_sent", "items")],
  promises: openPromises([stated({ due: day("2026-06-30") })], []),
  dueBy: day("2026-06-30"),
};

/** Everything that must be written in it. */
export const COMPLETE: Written = {
  "develop.data": DONE,
  products: { inScope: "draw", leftOut: "It is not on offer yet.", finished: "yes" },
  "figures:reporting": { ...of("reports_sent", COUNTED), ...of("items_sent", COUNTED), finished: "yes" },
  "promise:2026-h1.1": { outcome: "dropped", why: "The product was ended.", finished: "yes" },
};

/** The report with these texts in it, each written once. */
export function report(written: Written, scope: ReportScope = SCOPE): DraftReport {
  const history = (section: string) => versions(written[section] ?? {});
  return {
    ...BARE_DRAFT,
    scope,
    responses: scope.adopted.map((commitment) => ({
      commitment,
      draft: draftFrom(history(commitment)),
      isUnreviewed: false,
    })),
    parts: partsOf(scope).map((part) => partFrom(part, history(part.section), null)),
  };
}

/** The texts of one figure under the names that they have in its section. */
export function of(key: string, texts: FigureTexts): Texts {
  // The names of the texts are those of a figure's fields.
  const named = Object.entries(texts) as readonly (readonly [FigureField, string])[];
  return Object.fromEntries(named.map(([field, text]) => [figureFieldName(key, field), text]));
}

function versions(texts: Texts): readonly FieldVersion[] {
  const changedAt = Instant.parse("2026-07-01T09:00:00.000Z");
  return Object.entries(texts).map(([field, value]) => ({ field, value, version: 1, changedBy: "Ada", changedAt }));
}

function indicator(key: string, unit: string): Indicator {
  const said = { definition: "What is counted.", caveats: [], sources: [], check: null };
  return { key, unit, version: 1, name: key, direction: "neither", ...said };
}
