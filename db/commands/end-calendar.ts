import { eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { endLive } from "#db/commands/make-calendar.ts";
import { CompanyAddress, companyInHand } from "#db/queries/company-people.ts";
import { calendarFeed } from "#db/schema/calendar.ts";
import { visible } from "#db/visible.ts";

/** One of a company's people ends the secret address of its calendar: from the next request it opens nothing. */
export const endCalendar = command({
  action: "calendar.end",
  input: z.strictObject({ ...CompanyAddress.shape }),
  load: async (db, viewer, input) => {
    const company = await companyInHand(db, viewer, input);
    if (company === undefined) return undefined;
    const [live] = await visible.calendarFeeds(db, viewer, eq(calendarFeed.organisationId, company.organisationId));
    return live === undefined ? undefined : { ...company, feedId: live.id };
  },
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId, feedId }) => ({
    happened: { organisationId, subject: `calendar/${feedId}`, detail: {} },
    entry: null,
    saved: organisationId,
  }),
  save: async (writer, organisationId, on) => {
    await endLive(writer, organisationId, on);
    return null;
  },
});
