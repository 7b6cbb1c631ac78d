import type { FileProblem } from "#domain/report/workbook/problem.ts";

/** Thrown where a file is of no use, with the reason; caught where the whole file is read. */
export class UnusableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}
