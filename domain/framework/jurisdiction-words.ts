const NAMES: Readonly<Record<string, string>> = {
  AU: "Australia",
  EU: "European Union",
  INT: "International",
  UK: "United Kingdom",
  US: "United States",
};

/** A jurisdiction by its name where the register knows the code, "European Union", else as it is written. */
export function jurisdictionWords(code: string): string {
  const [country = code, part] = code.split("-");
  const name = NAMES[country] ?? country;
  return part === undefined ? name : `${name} (${part})`;
}
