import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { session } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";

const RevokeSession = z.strictObject({ sessionId: z.uuid() });

/** A person ends one of their own sign-ins, on whatever browser it is: its next request is nobody's. */
export const revokeSession = command({
  action: "session.revoke",
  input: RevokeSession,
  load: async (db, viewer, input) =>
    (await visible.sessions(db, viewer)).find(({ id, endedAt }) => id === input.sessionId && endedAt === null),
  about: ({ personId }) => ({ kind: "person", personId }),
  decide: ({ id, personId }) => ({
    happened: { subject: `person/${personId}`, organisationId: null, detail: { session: id } },
    entry: null,
    saved: id,
  }),
  save: async (writer, id, { now }) => {
    await writer
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.id, id), isNull(session.endedAt)));
    return null;
  },
});
