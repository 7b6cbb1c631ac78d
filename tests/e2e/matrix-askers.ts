/** Who asks. The company whose report it is, another company, and everybody else there is. */
export const ASKERS = [
  "nobody",
  "its editor",
  "its officer",
  "its administrator",
  "another's editor",
  "another's officer",
  "another's administrator",
  "auditor",
  "steward",
  "member of nothing",
  "disabled person",
] as const;
export type Asker = (typeof ASKERS)[number];

/** The reports of one company, each at another stage. */
export const OBJECTS = ["draft", "handed over", "filed"] as const;
export type Stage = (typeof OBJECTS)[number];

/** What a page may do with somebody: show itself, say that there is nothing, or send them to sign in. */
export type Verdict = "shown" | "not there" | "sign in" | "away" | "no bytes";

export type Verdicts = Readonly<Record<Asker, Verdict>>;

export const everybody = (verdict: Verdict): Verdicts => ({
  nobody: verdict,
  "its editor": verdict,
  "its officer": verdict,
  "its administrator": verdict,
  "another's editor": verdict,
  "another's officer": verdict,
  "another's administrator": verdict,
  auditor: verdict,
  steward: verdict,
  "member of nothing": verdict,
  "disabled person": verdict,
});

export const PUBLIC: Verdicts = everybody("shown");
