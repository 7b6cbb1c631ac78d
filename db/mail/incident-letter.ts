import type { Writer } from "#db/client.ts";
import type { LetterWords } from "#db/mail/letter.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { settings } from "#settings";

/** Orders the letter about an incident to whom the operator named for it; nothing where nobody is named. */
export async function tellOfIncident(writer: Writer, incidentId: string): Promise<void> {
  if (settings().INCIDENT_CONTACT !== undefined) await sendLetter(writer, { kind: "incident", incidentId });
}

/** The letter about an incident: that there is one, and its number. It never tells whose it is, or what anybody saw. */
export async function incidentLetter(incidentId: string): Promise<LetterWords | null> {
  const to = settings().INCIDENT_CONTACT;
  if (to === undefined) return null;
  return {
    id: `incident-${incidentId}`,
    to,
    subject: `Incident ${incidentId}`,
    text: [
      `The register at ${new URL(registerAddress()).host} locked evidence that may be what must not exist.`,
      "",
      `Incident: ${incidentId}`,
      "",
      "Nobody can open, copy or remove it. Do not ask for it by mail, and send nothing about its content.",
      "What to do is in docs/incidents.md of the register's own documentation.",
      "",
    ].join("\n"),
  };
}
