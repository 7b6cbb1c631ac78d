/** The text as a sentence: with a full stop unless it ends in one already. */
export function withStop(text: string): string {
  return /[.!?…]["')\]]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
