import { calendarText } from "#app/calendar/calendar-text.ts";
import { calendarOf } from "#db/queries/calendar.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

const PRIVATE = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** A company's due dates for whoever holds their secret address; no cookie is looked at, and none is set. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const calendar = await calendarOf(secretIn((await params).file));
  if (calendar === null) {
    return new Response("There is no calendar at this address.\n", { status: 404, headers: PRIVATE });
  }
  return new Response(calendarText(calendar), {
    headers: { ...PRIVATE, "content-type": "text/calendar; charset=utf-8" },
  });
}

// What cannot be a secret is looked up like one, and found by nobody.
function secretIn(file: string): string {
  return file.endsWith(".ics") ? file.slice(0, -".ics".length) : "";
}
