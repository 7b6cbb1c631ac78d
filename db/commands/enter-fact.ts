import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { currentState } from "#db/queries/standing.ts";
import { standingNames } from "#db/record/names.ts";
import { organisation } from "#db/schema/people.ts";
import { entry } from "#db/schema/record.ts";
import { enterOnRecord, readFact, STEWARD_KINDS, type StandingRecord, type WellFormed } from "#domain/record/enter.ts";
import { isRefused, type Refused } from "#domain/refusal.ts";

/** A fact for a programme's record: its kind, and its document, which the decision reads by kind. */
const EnterFact = z.strictObject({
  programme: z.string().min(1),
  kind: z.enum(STEWARD_KINDS),
  document: z.unknown(),
});
type EnterFact = z.infer<typeof EnterFact>;

/**
 * The steward enters a public fact: a source, a signatory, a period, an extension, a relayed report and so on.
 *
 * Refuses: `invalid_input`, `unknown_reference`, `already_on_record`.
 */
export const enterFact = command({
  action: "record.enter",
  input: EnterFact,
  load: (db, _viewer, input) => load(db, input),
  about: (_loaded, { programme }) => ({ kind: "programme", programme }),
  decide: ({ fact, record }, { programme }) => {
    const entered = isRefused(fact) ? fact : enterOnRecord(record, fact);
    if (isRefused(entered)) {
      return entered;
    }
    const { subject } = entered;
    return {
      happened: { subject: `${programme}/${subject}`, organisationId: null, detail: { kind: entered.entry.kind } },
      entry: { ...entered.entry, programme, subject, signer: null },
      saved: entered,
    };
  },
  save: async (writer, { entry: { kind, document } }, _on, appended) => {
    if (kind === "organisation_listed" && appended !== null) {
      const { key, name } = document;
      const { programme } = appended;
      await writer.insert(organisation).values({ id: newId(), programme, key, name }).onConflictDoNothing();
    }
    return { position: appended?.position ?? null };
  },
});

interface Loaded {
  readonly fact: WellFormed | Refused;
  readonly record: StandingRecord;
}

async function load(db: Reader, { programme, kind, document }: EnterFact): Promise<Loaded> {
  const state = (await currentState(db, programme)) ?? { programme, size: 0 };
  const fact = readFact({ kind, document });
  if (isRefused(fact)) {
    return { fact, record: { size: state.size, names: new Set(), isKnown: false } };
  }
  const names = await standingNames(db, state, fact.references);
  const [known] = await db
    .select({ position: entry.position })
    .from(entry)
    .where(and(eq(entry.programme, programme), eq(entry.subject, fact.subject)))
    .limit(1);
  return { fact, record: { size: state.size, names, isKnown: known !== undefined } };
}
