import { missingWords } from "#app/(desk)/missing-words.ts";
import type { CellProblem } from "#domain/report/restated-cell.ts";

/** One thing that is wrong with a correction, as a sentence that says what to do. */
export function cellProblemWords(problem: CellProblem): string {
  switch (problem.reason) {
    case "same_as_before":
      return "This reads as what stands already. Change something, or leave it as it is.";
    case "promised_day":
      return "This day was promised. It changes by answering the promise in a report that follows, not by a correction.";
    default:
      return missingWords(problem);
  }
}
