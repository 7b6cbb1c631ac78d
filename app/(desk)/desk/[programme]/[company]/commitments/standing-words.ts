import type { CommitmentsInHand } from "#db/queries/commitments-in-hand.ts";
import { adoptedFromNowOn, adoptedIn } from "#domain/framework/adoption.ts";
import { changeWords } from "#domain/framework/adoption-words.ts";
import { lowered } from "#domain/framework/lowered.ts";

/** Where a company stands with a commitment, for its own people. */
export interface CommitmentStanding {
  readonly isAdopted: boolean;
  readonly words: string;
}

/** Whether it is adopted from now on, and what the period that runs is asked where that is another thing. */
export function commitmentStanding(
  { adoption, running, next }: Pick<CommitmentsInHand, "adoption" | "running" | "next">,
  commitment: string,
): CommitmentStanding {
  const isAdopted = adoptedFromNowOn(adoption).includes(commitment);
  const isAskedNow = adoptedIn(running.from, adoption).includes(commitment);
  const last = adoption.changes.findLast((change) => change.commitment === commitment);
  if (last === undefined) return { isAdopted, words: isAdopted ? "Adopted" : "Not adopted" };
  const asked = isAdopted
    ? `asked from the ${lowered(next.label)} on`
    : `still asked for the ${lowered(running.label)}`;
  const when = isAdopted === isAskedNow ? "" : `, ${asked}`;
  return { isAdopted, words: `${isAdopted ? "" : "Not adopted. "}${changeWords(last)}${when}.` };
}
