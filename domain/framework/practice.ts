/** The programme of made-up companies, where anybody may try what signatories and auditors do. */
export const PRACTICE_PROGRAMME = "rehearsal";

/** The programme of the real companies, where a reader of the practice pages is sent. */
export const REAL_PROGRAMME = "safety-by-design";

/** Whether every company of the programme is made up; its pages say so on each of them. */
export function isPractice(programme: string): boolean {
  return programme === PRACTICE_PROGRAMME;
}
