import type { EntryDocuments } from "#domain/record/documents/documents.ts";
import type { EntryPlace, Fact } from "#domain/record/fold.ts";
import { changesOfAnswer, changesOfFigure, type RestatedCell, type RestatedField } from "#domain/report/restatement.ts";

type Filed = EntryDocuments["report_filed"];

/**
 * What a filed report makes public.
 *
 * Shape: a restatement tells anew only the cells that it changed, each with what stood there before; every other row
 * goes on standing as the revision that brought it. So a cell is marked as restated if and only if it was.
 */
export function filedFacts(document: Filed, place: EntryPlace): readonly Fact[] {
  const { organisation, period, edition, revision, certified, contentDigest, productsInScope, evidence, restatement } =
    document;
  const whole: Fact = {
    table: "report",
    key: `${organisation}/${period}/${revision}`,
    columns: { organisation, period, revision, filedAt: place.time, contentDigest },
    document: { edition, certified, productsInScope, restatement, ...(evidence.length === 0 ? {} : { evidence }) },
  };
  return [whole, ...(restatement === null ? everyFact(document) : restatedFacts(document, restatement, place))];
}

function everyFact(document: Filed): readonly Fact[] {
  return [
    ...document.responses.map((response) => responseFact(document, response, {})),
    ...document.figures.map((figure) => figureFact(document, figure, {})),
    ...document.promises.map((promise) => promiseFact(document, promise)),
    ...document.promiseAnswers.map((answer) => promiseAnswerFact(document, answer)),
    ...document.attestations.map((attestation, at) => attestationFact(document, attestation, at)),
  ];
}

function restatedFacts(
  document: Filed,
  { changes, cause, why }: NonNullable<Filed["restatement"]>,
  { time }: EntryPlace,
): readonly Fact[] {
  const marked = (of: readonly RestatedField[]): { readonly restated: RestatedCell } => ({
    restated: { revision: document.revision, at: time, cause, why, changes: [...of] },
  });
  const ofAnswer = (commitment: string) => changesOfAnswer(commitment, changes);
  return [
    ...document.responses.flatMap((response) => {
      const own = ofAnswer(response.commitment);
      return own.length === 0 ? [] : [responseFact(document, response, marked(own))];
    }),
    ...document.figures.flatMap((figure) => {
      const own = changesOfFigure(figure.indicator, changes);
      return own.length === 0 ? [] : [figureFact(document, figure, marked(own))];
    }),
    // An answer that says "not yet, by DATE" only now makes its promise now.
    ...document.promises
      .filter(({ commitment, madeBy }) => madeBy === "not_yet" && ofAnswer(commitment).length > 0)
      .map((promise) => promiseFact(document, promise)),
  ];
}

type Marked = { readonly restated?: RestatedCell };

function responseFact(of: Filed, response: Filed["responses"][number], marked: Marked): Fact {
  const { commitment, status, account, reason, byDate, explanation, ...more } = response;
  return {
    table: "response",
    key: `${of.organisation}/${of.period}/${commitment}`,
    columns: { ...revisionOf(of), commitment, status, account, reason, byDate, explanation },
    document: { ...more, ...marked },
  };
}

function figureFact(of: Filed, figure: Filed["figures"][number], marked: Marked): Fact {
  return {
    table: "filedFigure",
    key: `${of.organisation}/${of.period}/${figure.indicator}`,
    columns: {
      ...revisionOf(of),
      indicator: figure.indicator,
      given: figure.given,
      value: figure.given === "value" ? figure.value : null,
      unit: figure.given === "value" ? figure.unit : null,
    },
    document: { ...figure, ...marked },
  };
}

function promiseFact(of: Filed, promise: Filed["promises"][number]): Fact {
  const { key, commitment, due } = promise;
  return {
    table: "promise",
    key: `${of.organisation}/${key}`,
    columns: { ...revisionOf(of), promise: key, commitment, due },
    document: promise,
  };
}

function promiseAnswerFact(of: Filed, answer: Filed["promiseAnswers"][number]): Fact {
  return {
    table: "promiseAnswer",
    key: `${of.organisation}/${of.period}/${answer.promise}`,
    columns: { ...revisionOf(of), promise: answer.promise, outcome: answer.outcome },
    document: answer,
  };
}

function attestationFact(of: Filed, attestation: Filed["attestations"][number], at: number): Fact {
  return {
    table: "attestation",
    key: `${of.organisation}/${of.period}/${at}`,
    columns: { ...revisionOf(of), commitment: attestation.commitment },
    document: attestation,
  };
}

function revisionOf({ organisation, period, revision }: Filed) {
  return { organisation, period, revision };
}
