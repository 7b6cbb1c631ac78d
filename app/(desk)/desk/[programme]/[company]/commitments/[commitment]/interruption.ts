import type { CommitmentsInHand } from "#db/queries/commitments-in-hand.ts";
import { adoptedIn } from "#domain/framework/adoption.ts";
import { changeSentence } from "#domain/framework/adoption-words.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { lowered } from "#domain/framework/lowered.ts";
import type { CommitmentChange } from "#domain/report/change-commitment.ts";

type Facts = Pick<CommitmentsInHand, "organisationName" | "today" | "running" | "next" | "adoption">;

/** What stands before the signature: what will be done, from which period it holds, and what everybody will read. */
export function interruption(
  change: CommitmentChange,
  { organisationName, today, running, next, adoption }: Facts,
  commitment: { readonly key: string; readonly short: string },
) {
  const { short: name } = commitment;
  const isAskedNow = adoptedIn(running.from, adoption).includes(commitment.key);
  const first = `the ${lowered(next.label)}, which begins on ${dayWords(next.from)}`;
  const told = (adopted: boolean) => changeSentence(organisationName, name, { adopted, since: today });
  const before = `The ${lowered(running.label)} and every period before it stay as they are`;
  if (change === "take_on") {
    return {
      title: `Take on “${name}”`,
      act: "Take on this commitment",
      ask: "Why does the company take it on?",
      holds: [
        `The first report that is asked about it because of this is the one for ${first}.`,
        `${before}: the company is not held to it afterwards.`,
      ],
      readers: [told(true), "In the table, later periods show an answer, or that there is none."],
    };
  }
  return {
    title: `Withdraw from “${name}”`,
    act: "Withdraw from this commitment",
    ask: "Why does the company withdraw?",
    holds: [
      `The first report that is not asked about it is the one for ${first}.`,
      isAskedNow
        ? `${before}: still asked. What was answered stays, and what is owed stays owed.`
        : `${before}. What was answered stays, and what is owed stays owed.`,
    ],
    readers: [told(false), `In the table, later periods show: Not adopted, withdrew on ${dayWords(today)}.`],
  };
}
