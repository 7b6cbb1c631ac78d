/** The texts anywhere in a document that are not in Unicode NFC: the same words must always have the same bytes. */
export function textsOutOfNormalForm(value: unknown): readonly string[] {
  if (typeof value === "string") return value === value.normalize("NFC") ? [] : [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsOutOfNormalForm);
}
