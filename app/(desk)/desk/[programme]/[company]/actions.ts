"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { endCalendar } from "#db/commands/end-calendar.ts";
import { makeCalendar } from "#db/commands/make-calendar.ts";

/** Makes the calendar's secret address, in the place of the one before. */
export const makeCalendarAddress = formAction({ command: makeCalendar, to: toCalendar });

/** Ends it. */
export const endCalendarAddress = formAction({ command: endCalendar, to: toCalendar });

function toCalendar(_done: unknown, { programme = "", organisation = "" }: FormFields): string {
  return `/desk/${programme}/${organisation}#calendar`;
}
