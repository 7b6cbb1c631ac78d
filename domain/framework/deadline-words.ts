import { dayOfInstantWords, dayWords, instantWords } from "#domain/framework/date-words.ts";
import type { DeadlineStatus } from "#domain/framework/deadline.ts";

/** A deadline status in words, to the day: "Overdue since 31 July 2026". */
export function deadlineWords(deadline: DeadlineStatus): string {
  switch (deadline.status) {
    case "filed":
      return `Filed ${dayWords(deadline.on)}`;
    case "filed_late":
      return `Filed late on ${dayWords(deadline.on)}`;
    case "due_by":
      return `Due by ${dayOfInstantWords(deadline.at, deadline.zone)}`;
    case "overdue_since":
      return `Overdue since ${dayOfInstantWords(deadline.at, deadline.zone)}`;
    case "extended_to":
      return `Extended to ${dayOfInstantWords(deadline.at, deadline.zone)}`;
    case "not_required":
      return "Not required";
  }
}

/** The same with the hour and the place where it counts: "Due by 31 January 2027, 18:00 in Lisbon". */
export function exactDeadlineWords(deadline: DeadlineStatus): string {
  switch (deadline.status) {
    case "due_by":
      return `Due by ${instantWords(deadline.at, deadline.zone)}`;
    case "overdue_since":
      return `Overdue since ${instantWords(deadline.at, deadline.zone)}`;
    case "extended_to":
      return `Extended to ${instantWords(deadline.at, deadline.zone)}`;
    case "filed":
    case "filed_late":
    case "not_required":
      return deadlineWords(deadline);
  }
}
