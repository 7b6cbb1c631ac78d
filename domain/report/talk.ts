import { type Refused, refuse } from "#domain/refusal.ts";

/** The longest comment, in characters (Unicode code points after NFC). */
export const COMMENT_LIMIT = 2000;

/** Somebody who works at the company now. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
}

/** What is decided about the talk at one section looks at this. */
export interface TalkInHand {
  /** False in a compiled programme, where nobody owes this register a report. */
  readonly isFilingOpen: boolean;
  readonly isFiled: boolean;
  /** Everybody who works at the company now, each once. */
  readonly colleagues: readonly Colleague[];
  /** Whom the section is assigned to; null for nobody, and once they have left. */
  readonly assigneeId: string | null;
  /** Everybody who commented on it so far. */
  readonly commenters: readonly string[];
}

/** A person to tell by mail. */
export interface Told {
  readonly tell: readonly string[];
}

/**
 * Whether a section may be assigned to somebody, or to nobody, and who is told: the assignee, unless it is oneself.
 *
 * Refuses: `filing_not_open`, `already_filed`, `not_a_colleague`, `same_assignee`.
 */
export function assign(talk: TalkInHand, assigneeId: string | null, by: string): Told | Refused {
  const refused = refusalToTalk(talk, assigneeId === null ? [] : [assigneeId]);
  if (refused !== null) return refused;
  if (assigneeId === talk.assigneeId) return refuse({ code: "same_assignee" });
  return { tell: assigneeId === null || assigneeId === by ? [] : [assigneeId] };
}

/**
 * Whether somebody may comment on a section and mention these people, and who is told: those who are mentioned, the
 * one it is assigned to and those who commented before, never oneself or somebody who left.
 *
 * Refuses: `filing_not_open`, `already_filed`, `not_a_colleague`.
 */
export function addComment(talk: TalkInHand, mentions: readonly string[], by: string): Told | Refused {
  const refused = refusalToTalk(talk, mentions);
  if (refused !== null) return refused;
  const concerned = new Set([...mentions, ...talk.commenters, ...(talk.assigneeId === null ? [] : [talk.assigneeId])]);
  return {
    tell: talk.colleagues.map(({ personId }) => personId).filter((one) => one !== by && concerned.has(one)),
  };
}

/** Whether the talk is still open: until the report is filed, also while it is with the officer. */
export function isTalkOpen({ isFilingOpen, isFiled }: Pick<TalkInHand, "isFilingOpen" | "isFiled">): boolean {
  return isFilingOpen && !isFiled;
}

function refusalToTalk({ isFilingOpen, isFiled, colleagues }: TalkInHand, named: readonly string[]): Refused | null {
  if (!isFilingOpen) return refuse({ code: "filing_not_open" });
  if (isFiled) return refuse({ code: "already_filed" });
  const isHere = (id: string) => colleagues.some(({ personId }) => personId === id);
  return named.every(isHere) ? null : refuse({ code: "not_a_colleague" });
}
