/** The text with its first letter small: a period's name within a sentence, "first quarter of 2026". */
export function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
