/** The same as a sentence about the report: "It answers 5 of the 8 commitments that the company took on." */
export function answeredSentence(answered: number, adopted: number): string {
  if (answered === 0) return "Nothing is filed.";
  const of = answered === adopted ? `all ${adopted}` : `${answered} of the ${adopted}`;
  return `It answers ${of} commitments that the company took on.`;
}

/** How many of the commitments a company took on its report answers: "8 of 8", "none of 8". */
export function answeredWords(answered: number, adopted: number): string {
  return `${answered === 0 ? "none" : answered} of ${adopted}`;
}
