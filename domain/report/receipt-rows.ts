/** What stands beside a question: the words that were given, or why there are none. */
export interface ReceiptAnswer {
  readonly text: string;
  readonly isMissing: boolean;
}

/** One question and its answer. */
export interface ReceiptRow {
  readonly question: string;
  readonly answer: ReceiptAnswer;
}

/** One part of a receipt; `about` says under its title what it is about. */
export interface ReceiptSection {
  readonly title: string;
  readonly about: string | null;
  readonly rows: readonly ReceiptRow[];
}

/** Words that were given. */
export function given(text: string): ReceiptAnswer {
  return { text, isMissing: false };
}

/** Words that may have been left out: nothing but blanks is nothing. */
export function givenOrNot(text: string | null | undefined): ReceiptAnswer {
  return text === null || text === undefined || text.trim() === "" ? NOT_PROVIDED : given(text);
}

/** Several things, one a line. */
export function listed(items: readonly string[]): ReceiptAnswer {
  return givenOrNot(items.join("\n"));
}

/** A question that was asked and not answered. */
export const NOT_PROVIDED: ReceiptAnswer = { text: "Not provided", isMissing: true };

/** A list that may be empty, and is. */
export const NONE: ReceiptAnswer = { text: "None", isMissing: true };

/** A question that does not arise, given another answer. */
export function notAsked(because: string): ReceiptAnswer {
  return { text: `Not asked: ${because}`, isMissing: true };
}
