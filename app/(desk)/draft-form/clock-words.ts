/** A moment as a clock at a place shows it: "14:02". */
export function clockWords(at: string, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(at));
}
