import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Writer } from "#db/client.ts";
import { command, type Occasion } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { CompanyAddress, companyInHand } from "#db/queries/company-people.ts";
import { calendarFeed } from "#db/schema/calendar.ts";
import { calendarSecret, calendarSecretHash } from "#db/sign-in/calendar-secret.ts";

/** One of a company's people makes a secret address for its calendar; the one before, if there is one, ends with it. */
export const makeCalendar = command({
  action: "calendar.make",
  input: z.strictObject({ ...CompanyAddress.shape }),
  load: companyInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId }) => {
    const feedId = newId();
    const happened = { organisationId, subject: `calendar/${feedId}`, detail: {} };
    return { happened, entry: null, saved: { feedId, organisationId } };
  },
  save: async (writer, { feedId, organisationId }, on) => {
    await endLive(writer, organisationId, on);
    await writer.insert(calendarFeed).values({
      id: feedId,
      organisationId,
      secretHash: calendarSecretHash(calendarSecret(feedId)),
      madeBy: on.viewer.personId,
      madeAt: on.now,
    });
    return { feedId };
  },
});

/** Ends the address that a company's calendar has, if it has one. */
export async function endLive(
  writer: Writer,
  organisationId: string,
  { now, viewer }: Pick<Occasion, "now" | "viewer">,
): Promise<void> {
  await writer
    .update(calendarFeed)
    .set({ endedBy: viewer.personId, endedAt: now })
    .where(and(eq(calendarFeed.organisationId, organisationId), isNull(calendarFeed.endedAt)));
}
