import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { CompanyAddress, peopleInHand } from "#db/queries/company-people.ts";
import { session } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";

const EndMemberSession = z.strictObject({ ...CompanyAddress.shape, sessionId: z.uuid() });

/** An administrator ends a sign-in of one of the company's people: that browser's next request is nobody's. */
export const endMemberSession = command({
  action: "people.end_session",
  input: EndMemberSession,
  load: async (db, viewer, input) => {
    const company = await peopleInHand(db, viewer, input);
    const found = await visible.memberSessions(db, viewer, eq(session.id, input.sessionId));
    return found.find((used) => used.organisationId === company?.organisationId && used.endedAt === null);
  },
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ id, memberId, organisationId }) => ({
    happened: { organisationId, subject: `person/${memberId}`, detail: { session: id } },
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
