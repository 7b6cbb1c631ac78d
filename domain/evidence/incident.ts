/** How it was noticed: by a list of known hashes while it came in, or by a person who says so. */
export type IncidentSource = "hash_match" | "report";

/** A step of what is done about an incident, in this order; `who` does it. */
export interface IncidentStep {
  readonly who: "register" | "company" | "steward";
  readonly what: string;
}

/**
 * What is done when bytes may be what must not exist.
 *
 * Source: the rules of the programme's evidence room; the decision what the bytes are is counsel's, never a page's.
 */
export function incidentSteps({ isContactNamed }: { readonly isContactNamed: boolean }): readonly IncidentStep[] {
  return [
    {
      who: "register",
      what: "Locked the bytes for everybody, the steward too. Nothing of them is shown, copied or removed.",
    },
    isContactNamed
      ? {
          who: "register",
          what: "Told the programme's contact by mail, with the number only: nothing of the content, no name of a file.",
        }
      : {
          who: "company",
          what: "Tell the steward by word that there is an incident, and its number: this register names no contact for it.",
        },
    { who: "company", what: "Do not open, forward or copy your own copy of the file, and do not delete it." },
    { who: "company", what: "Call your counsel now, and the authority or hotline that the law of your country names." },
    { who: "company", what: "Write down who had the file, from where and when. Keep that apart from the file." },
    {
      who: "steward",
      what: "Decide with counsel what the law demands of the register, and hand the sealed bytes to nobody else.",
    },
  ];
}
