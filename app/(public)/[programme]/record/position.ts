/** The position that a part of an address names; null where it names none, or not in its one spelling. */
export function positionIn(text: string): number | null {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : null;
}
