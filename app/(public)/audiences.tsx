import type { ReactNode } from "react";
import { PRACTICE_PROGRAMME, REAL_PROGRAMME } from "#domain/framework/practice.ts";

/** Who the register is for, and where each of them begins. */
export const AUDIENCES: readonly { readonly who: string; readonly what: ReactNode }[] = [
  {
    who: "Policymakers' staff, journalists, researchers, parents",
    what: (
      <>
        See who says what of which commitment, who explained, what was checked, and quote it with its source. Start with
        the <a href={`/${REAL_PROGRAMME}`}>matrix of the real programme</a>.
      </>
    ),
  },
  {
    who: "Compliance staff at a signatory",
    what: (
      <>
        Answer the eight commitments, have an officer certify the report, and see how it reads in public. Try it with
        made-up companies: <a href="/sign-in">sign in to practise</a>.
      </>
    ),
  },
  {
    who: "Auditors",
    what: (
      <>
        Read what a company claims, period by period, with the exact text that was filed. The{" "}
        <a href={`/${PRACTICE_PROGRAMME}/record`}>record</a> keeps every revision.
      </>
    ),
  },
  {
    who: "Programme stewards",
    what: "Keep the commitments, the calendar and the timeline, without being able to touch what others said.",
  },
  {
    who: "Programmers and data people",
    what: (
      <>
        Every fact stands in an append-only <a href={`/${REAL_PROGRAMME}/record`}>record</a>, with the bytes and hashes
        to check it by. Data is under CC BY 4.0.
      </>
    ),
  },
];
