import { type Instant, isBefore, shifted } from "#domain/framework/instant.ts";

const SHOWN_FOR_MS = 600_000;

/** For how long an address is shown. Units: minutes. */
export const SHOWN_FOR_MINUTES = SHOWN_FOR_MS / 60_000;

/** A calendar's secret address: who made it, and when. */
export interface CalendarAddress {
  readonly madeBy: string;
  readonly madeAt: Instant;
}

/** Whether the page may show the address itself: to whoever made it, in the minutes after. */
export function isAddressShown({ madeBy, madeAt }: CalendarAddress, personId: string, now: Instant): boolean {
  return madeBy === personId && isBefore(now, shifted(madeAt, SHOWN_FOR_MS));
}
