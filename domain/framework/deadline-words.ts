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

/**
 * The same with the hour and the place where it counts, and what outages added to it: "Due by 31 January 2027, 18:12
 * in Lisbon (12 minutes added: the register was down)".
 */
export function exactDeadlineWords(deadline: DeadlineStatus): string {
  switch (deadline.status) {
    case "due_by":
      return `Due by ${instantWords(deadline.at, deadline.zone)}${addedWords(deadline.minutesAdded)}`;
    case "overdue_since":
      return `Overdue since ${instantWords(deadline.at, deadline.zone)}${addedWords(deadline.minutesAdded)}`;
    case "extended_to":
      return `Extended to ${instantWords(deadline.at, deadline.zone)}${addedWords(deadline.minutesAdded)}`;
    case "filed":
    case "filed_late":
    case "not_required":
      return deadlineWords(deadline);
  }
}

function addedWords(minutes: number | undefined): string {
  if (minutes === undefined) return "";
  return ` (${minutes === 1 ? "1 minute" : `${minutes} minutes`} added: the register was down)`;
}
