import { readPrivately } from "#db/client.ts";
import { confirmTexts } from "#db/commands/confirm-texts.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import { done } from "#db/seed/outcome.ts";
import { daysLater } from "#db/seed/rehearsal/anchor.ts";
import { daysAfter, endOfMonthAfter } from "#db/seed/rehearsal/calendar.ts";
import type { PromiseAnswerTold } from "#db/seed/rehearsal/parts.ts";
import { PARTS_TOLD } from "#db/seed/rehearsal/parts-told.ts";
import { PROMISE_ANSWERS_TOLD } from "#db/seed/rehearsal/promise-answers/promise-answers.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Period } from "#domain/framework/period.ts";
import { unconfirmedTexts } from "#domain/report/confirm.ts";
import { chosenDate, chosenStatus } from "#domain/report/draft.ts";
import type { DraftPart } from "#domain/report/draft-part.ts";
import { type FigureField, figureFieldName } from "#domain/report/figure-fields.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";

type Texts = Readonly<Record<string, string>>;

/** The nth filed report of a company, to be completed with everything that is no answer to a commitment. */
export interface ReportToComplete {
  readonly address: ReportAddress;
  readonly period: Period;
  readonly nth: number;
}

/** Writes the sections that are no answers to commitments: products, figures, promises and attestations. */
export async function complete(editor: PersonViewer, report: ReportToComplete): Promise<void> {
  const found = await readPrivately(editor, (db) => draftInHand(db, editor, report.address));
  if (found === undefined)
    throw new Error(`there is no report ${report.address.organisation}/${report.address.period}`);
  const { draft } = found.inHand;
  for (const part of draft.parts) {
    const texts = textsFor(part, draft, report);
    if (texts === null) continue;
    const { section } = part.section;
    const written = Object.entries({ ...texts, finished: "yes" }).filter(([, value]) => value !== "");
    const fields = Object.fromEntries(written.map(([field, value]) => [field, { value, basedOn: 0 }]));
    done(`completing ${section}`, await saveSection(editor, { ...report.address, section, ...fields }));
  }
  await confirmAll(editor, report.address);
}

async function confirmAll(editor: PersonViewer, address: ReportAddress): Promise<void> {
  const found = await readPrivately(editor, (db) => draftInHand(db, editor, address));
  const unread = found === undefined ? [] : unconfirmedTexts(found.inHand.draft, found.inHand.confirmed);
  if (unread.length === 0) return;
  const texts = unread.map(({ section, field, version }) => ({ section, field, version }));
  done(`confirming the texts of ${address.organisation}`, await confirmTexts(editor, { ...address, texts }));
}

function textsFor({ section }: DraftPart, draft: DraftReport, report: ReportToComplete): Texts | null {
  const told = PARTS_TOLD[report.address.organisation];
  switch (section.kind) {
    case "products":
      return {
        inScope: draft.scope.products.map(({ key }) => key).join("\n"),
        changes: told?.changes?.find(({ nth }) => nth === report.nth)?.words ?? "",
      };
    case "figures":
      return Object.assign({}, ...section.group.indicators.map(({ key }) => figureTexts(key, report)));
    case "promise":
      return section.isOptional ? null : promiseTexts(section.story, draft, report);
    case "new_promise": {
      const promise = told?.promises?.filter(({ nth }) => nth === report.nth)[section.nth - 1];
      if (promise === undefined) return null;
      const { commitment, wording, ownerRole, measure, inMonths } = promise;
      return { commitment, wording, ownerRole, measure, due: endOfMonthAfter(report.period.to, inMonths) };
    }
    case "attestation": {
      const attestation = told?.attestations?.filter(({ nth }) => nth === report.nth)[section.nth - 1];
      if (attestation === undefined) return null;
      const { nth: _told, ...texts } = attestation;
      return { ...texts, from: report.period.from, to: report.period.to };
    }
  }
}

function figureTexts(indicator: string, { address, period, nth }: ReportToComplete): Texts {
  const told = PARTS_TOLD[address.organisation]?.figures[indicator]?.[nth] ?? { given: "not_provided" };
  const days = { spanFrom: period.from, spanTo: period.to, asOf: daysAfter(period, 4) };
  const texts = told.given === "value" ? { ...told, ...days } : told;
  // The names of the texts are those of a figure's fields.
  const named = Object.entries(texts) as readonly (readonly [FigureField, string])[];
  return Object.fromEntries(named.map(([field, text]) => [figureFieldName(indicator, field), text]));
}

/** What became of a promise that fell due goes by what the report says of its commitment. */
function promiseTexts(story: PromiseStory, draft: DraftReport, report: ReportToComplete): Texts {
  const { promise, terms } = story;
  const response = draft.responses.find(({ commitment }) => commitment === promise.commitment)?.draft;
  const status = response === undefined ? null : chosenStatus(response);
  const moved: CalendarDate | null = response === undefined ? null : chosenDate(response);
  const { words, wording, days = 0 } = toldOf(story, draft, report);
  if (moved !== null && moved > terms.due) {
    const why = words ?? "It took longer than we had said. Our account of the commitment says how far we are.";
    return { outcome: "changed", wording: wording ?? terms.wording, due: moved, why };
  }
  if (status === "done" || promise.madeBy === "next_step") {
    const how = words ?? "Done, as our account of the commitment in this report describes.";
    return { outcome: days > 0 ? "kept_late" : "kept", on: daysLater(terms.due, days), how };
  }
  const why = words ?? "We will not do it in this form. Our explanation of the commitment says why.";
  return { outcome: "dropped", why };
}

/** What the story has for a promise; of two on one commitment the second refers to the first. */
function toldOf(
  { promise }: PromiseStory,
  { parts }: DraftReport,
  report: ReportToComplete,
): Partial<PromiseAnswerTold> {
  const answered = parts.flatMap(({ section }) => (section.kind === "promise" ? [section.story.promise] : []));
  const first = answered.find(({ commitment }) => commitment === promise.commitment);
  if (first?.key !== promise.key) return { words: SAME_AS_THE_FIRST };
  const told = PROMISE_ANSWERS_TOLD[report.address.organisation] ?? [];
  return told.find(({ nth, commitment }) => nth === report.nth && commitment === promise.commitment) ?? {};
}

const SAME_AS_THE_FIRST =
  "We had promised the same twice, for the same day; what we say of the first promise on this commitment holds here too.";
