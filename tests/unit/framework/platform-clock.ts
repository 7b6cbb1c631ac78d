const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the platform's own clock shows at a place, "2026-07-14 09:30": the judge of the code's time zone arithmetic. */
export function clockIn(zone: string, epochMilliseconds: number): string {
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(epochMilliseconds)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(zone, formatter);
  return formatter;
}
