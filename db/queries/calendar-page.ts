import { eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { type CompanyAddress, companyInHand } from "#db/queries/company-people.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { calendarFeed } from "#db/schema/calendar.ts";
import { calendarSecret } from "#db/sign-in/calendar-secret.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { isAddressShown } from "#domain/framework/calendar-address.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** The secret address of a company's calendar, as its people manage it. */
export interface CalendarOnDesk {
  /** Null for somebody who left. */
  readonly madeByName: string | null;
  readonly madeAt: Instant;
  /** What opens the calendar; null but for whoever made it, in the minutes after. */
  readonly secret: string | null;
}

/** The company's live address; null when it has none, or the viewer does not belong to it. */
export function calendarOnDesk(viewer: PersonViewer, address: CompanyAddress): Promise<CalendarOnDesk | null> {
  return readPrivately(viewer, async (db) => {
    const company = await companyInHand(db, viewer, address);
    if (company === undefined) return null;
    const [live] = await visible.calendarFeeds(db, viewer, eq(calendarFeed.organisationId, company.organisationId));
    if (live === undefined) return null;
    const { id, madeBy, madeByName } = live;
    const madeAt = instantIn(live.madeAt);
    const isShown = isAddressShown({ madeBy, madeAt }, viewer.personId, await databaseNow(db));
    return { madeByName, madeAt, secret: isShown ? calendarSecret(id) : null };
  });
}
