import type { Matrix } from "#domain/comparison/matrix.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

/** The one day on which all the searches that found nothing were made; null when there are several, or none. */
export function searchDayOf(matrix: Matrix): CalendarDate | null {
  const cells = matrix.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
  const days = new Set(cells.flatMap((cell) => (cell.state.state === "none_found" ? [cell.state.lookedOn] : [])));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}
