import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { registerAddress } from "#app/_http/register-address.ts";
import type { Calendar } from "#db/queries/calendar.ts";

const SECONDS_A_DAY = 86_400;

/** A calendar as RFC 5545 writes it. Every due date is a moment in UTC without length. */
export function calendarText({ programme, organisation, organisationName, at, events }: Calendar): string {
  const register = new URL(registerAddress());
  const calendar = ical({
    name: escaped(`Reports of ${organisationName}: due dates`),
    prodId: { company: "Safety by Design Register", product: "due dates", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const { key, sequence, at: due, title, words, isNotRequired, alarms } of events) {
    const event = calendar.createEvent({
      id: `${programme}/${organisation}/${key}@${register.hostname}`,
      sequence,
      stamp: new Date(at),
      start: new Date(due),
      summary: title,
      description: `${words}. Programme: ${programme}.`,
      url: new URL(`/desk/${programme}/${organisation}/${key}`, register).href,
      status: isNotRequired ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of alarms) {
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * SECONDS_A_DAY, description: title });
    }
  }
  return `${calendar.toString()}\r\n`;
}

// The library escapes every text but the calendar's own name; a test reads it back.
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/[\r\n]+/g, " ");
}
