import type { FiledResponse } from "#domain/report/answers.ts";
import type { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";

/** One commitment's answer as far as it is written. */
export interface AnswerToCheck extends Partial<FiledResponse> {
  readonly commitment: string;
  /** The products in scope that the answer lists. */
  readonly products: readonly string[];
  /** Addresses of public pages, documents and attestations that stand behind it. */
  readonly evidence: number;
}

/** One public text, wherever in the report it stands. */
export interface PublicText {
  readonly section: string;
  readonly field: string;
  readonly text: string;
}

/** All that the warnings look at: the report as it is being written, and what was said before. */
export interface ReportToCheck {
  readonly answers: readonly AnswerToCheck[];
  /** The answers of the last filed report. */
  readonly last: readonly (Pick<FiledResponse, "account" | "explanation"> & { readonly commitment: string })[];
  /** Every promise ever made, with what earlier reports said of it. */
  readonly promises: readonly PromiseStory[];
  /** What this report says became of them. */
  readonly promiseAnswers: readonly FiledPromiseAnswer[];
  readonly publicTexts: readonly PublicText[];
  /** Sites that the company itself names as its own or as its source; to name them gives nothing away. */
  readonly knownSites: readonly string[];
}
