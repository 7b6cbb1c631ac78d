import { z } from "zod";
import { command } from "#db/command.ts";
import { choicesOf } from "#db/queries/digest-choices.ts";
import { digestChoice } from "#db/schema/talk.ts";

const ChooseDigest = z.strictObject({
  organisationId: z.uuid(),
  wants: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});

/** Turns one's own mail about a company's assignments and comments on or off. */
export const chooseDigest = command({
  action: "digest.choose",
  input: ChooseDigest,
  load: async (db, viewer, { organisationId }) => {
    const own = (await choicesOf(db, viewer)).find((one) => one.organisationId === organisationId);
    return own === undefined ? undefined : { ...own, personId: viewer.personId };
  },
  about: ({ personId }) => ({ kind: "person", personId }),
  decide: ({ organisationId, personId }, { wants }) => ({
    happened: { organisationId, subject: `person/${personId}`, detail: { digest: wants ? "on" : "off" } },
    entry: null,
    saved: { organisationId, personId, wants },
  }),
  save: async (writer, { organisationId, personId, wants }, { now }) => {
    await writer
      .insert(digestChoice)
      .values({ organisationId, personId, wants, chosenAt: now })
      .onConflictDoUpdate({
        target: [digestChoice.personId, digestChoice.organisationId],
        set: { wants, chosenAt: now },
      });
    return { wants };
  },
});
