/**
 * The texts anywhere in a document that cannot be recorded as they are: not in Unicode NFC, so that the same words
 * would have different bytes, or holding U+0000, which PostgreSQL cannot keep.
 */
export function textsOutOfNormalForm(value: unknown): readonly string[] {
  if (typeof value === "string") return value === value.normalize("NFC") && !value.includes("\0") ? [] : [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsOutOfNormalForm);
}
