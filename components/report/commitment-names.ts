/** What a commitment is called where something refers to it, and where it is explained. */
export interface CommitmentName {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
}

/** The name of a commitment; one that the edition does not know is its own name. */
export function commitmentNamed(key: string, commitments: readonly CommitmentName[]): CommitmentName {
  return commitments.find((one) => one.key === key) ?? { key, name: key };
}

/** Things that refer to commitments, in the edition's order. */
export function inEditionOrder<Thing>(
  things: readonly Thing[],
  commitmentOf: (thing: Thing) => string,
  commitments: readonly CommitmentName[],
): readonly Thing[] {
  const place = (thing: Thing) => commitments.findIndex(({ key }) => key === commitmentOf(thing));
  return things.toSorted((a, b) => place(a) - place(b));
}
