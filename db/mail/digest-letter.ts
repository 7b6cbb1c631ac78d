import { sql } from "drizzle-orm";
import { z } from "zod";
import { readPublished } from "#db/client.ts";
import type { LetterWords } from "#db/mail/letter.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { signatoryPeriod } from "#db/queries/signatory-period.ts";
import { currentState } from "#db/queries/standing.ts";
import { ask } from "#db/sign-in/ask.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import { sectionPath } from "#domain/report/section-path.ts";
import { sectionWords } from "#domain/report/section-words.ts";

/** One thing a digest tells; `words` are a comment's, and null for an assignment. */
const DigestItem = z.object({
  email: z.string(),
  name: z.string(),
  programme: z.string(),
  organisation: z.string(),
  organisation_name: z.string(),
  period: z.string(),
  section: z.string(),
  by_name: z.string(),
  words: z.string().nullable(),
  is_mention: z.boolean(),
});
type DigestItem = z.infer<typeof DigestItem>;

/**
 * The letter about assignments and comments; null when nothing of it is to be told any more.
 *
 * Shape: from its first try on nothing is added to it, so that a later try is the same letter and nothing is told twice.
 */
export async function digestLetter(digestId: string): Promise<LetterWords | null> {
  const items = await ask(DigestItem, sql`select * from private.take_digest(${digestId})`);
  const [first] = items;
  if (first === undefined) return null;
  const told = await Promise.all([...bySection(items)].map(sectionTold));
  return {
    id: `digest-${digestId}`,
    to: first.email,
    subject: `${first.organisation_name}: comments and assignments`,
    text: [
      `Dear ${first.name},`,
      "",
      `this happened at ${first.organisation_name} on the register, in the programme ${first.programme}.`,
      "",
      ...told.flat(),
      "You get at most one such letter an hour. To get none, turn them off on the page of your account:",
      "",
      new URL("/account#mail", registerAddress()).href,
      "",
    ].join("\n"),
  };
}

function bySection(items: readonly DigestItem[]): ReadonlyMap<string, readonly DigestItem[]> {
  return Map.groupBy(items, ({ period, section }) => `${period}/${section}`);
}

async function sectionTold([, items]: readonly [string, readonly DigestItem[]]): Promise<readonly string[]> {
  const [first] = items;
  if (first === undefined) return [];
  const { programme, organisation, period, section } = first;
  const edition = await readPublished(async (db) => {
    const state = await currentState(db, programme);
    return state === null ? null : ((await signatoryPeriod(db, state, organisation, period))?.edition ?? null);
  });
  const key = PeriodKey.safeParse(period);
  return [
    `${sectionWords(section, edition?.commitments ?? [])}, ${key.success ? periodOf(key.data).label : period}`,
    new URL(`/desk/${programme}/${organisation}/${period}/${sectionPath(section)}`, registerAddress()).href,
    "",
    ...items.flatMap(itemTold),
  ];
}

function itemTold({ by_name: by, words, is_mention: isMention }: DigestItem): readonly string[] {
  if (words === null) return [`${by} assigned this section to you.`, ""];
  return [`${by} ${isMention ? "mentions you" : "commented"}:`, ...words.split("\n").map((line) => `> ${line}`), ""];
}
