/** A run of text in a summary; what is emphasised is set apart by weight, and reads the same without it. */
export interface SummaryPart {
  readonly text: string;
  readonly isEmphasised: boolean;
}

/** Text that is not emphasised. */
export function plain(text: string): SummaryPart {
  return { text, isEmphasised: false };
}
