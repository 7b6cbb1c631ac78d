import type { Guarding } from "#app/_http/guarding.ts";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { areSignaturesOld, SIGNATURES_DAYS } from "#domain/evidence/store-state.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";
import { type Instant, instantOf } from "#domain/framework/instant.ts";

interface Props {
  readonly guarding: Guarding;
  readonly now: Instant;
}

/** What stands between a file that somebody sends and the store, each with what it does not do. */
export function GuardingRows({ guarding, now }: Props) {
  const { hasHashHook, hasIncidentContact, makesCopies, store, keyId } = guarding;
  return (
    <DefinitionRows
      rows={[
        { term: "Virus scanner", description: scannerWords(guarding, now) },
        {
          term: "Lists of known material",
          description: hasHashHook
            ? "Every file is compared before it is kept. A hit is locked away."
            : "Not compared: no hash hook is set up, so what such a list has would not be known here.",
        },
        {
          term: "When something is locked",
          description: hasIncidentContact
            ? "The contact that the operator named is told by mail, with the number of the incident only."
            : "Nobody is told by mail: no contact is set up.",
        },
        {
          term: "Inspection",
          description: inspectionWords(guarding),
        },
        {
          term: "Copies without pictures",
          description: makesCopies
            ? "Offered for a PDF whose only fault is its pictures."
            : "Not offered: Ghostscript is not installed.",
        },
        {
          term: "Kept",
          description: `${store === "disk" ? "On the register’s own disk" : "In a bucket of the operator’s"}, sealed under the key ${keyId}, which is not in the database. Without that key nobody can open anything, the operator’s backups least of all: ask where its copy is.`,
        },
      ]}
    />
  );
}

function inspectionWords({ isFenced, isNetworkClosed }: Guarding): string {
  if (isFenced) return "Apart, in a process without a network and without the disk.";
  return isNetworkClosed
    ? "Apart, in a process without a network; what else of the disk it could read is for the runtime to refuse."
    : "Apart, in a process that this system cannot keep from the network. The operator should install bubblewrap.";
}

function scannerWords({ scanner }: Guarding, now: Instant): string {
  if (scanner === null) return "None is set up. Every page of the room says so.";
  if ("why" in scanner) return "It cannot be reached just now, so nothing can be handed in until it can.";
  const { version, signaturesFrom } = scanner;
  if (signaturesFrom === null) return `${version}, which does not say how old its signatures are.`;
  const from = instantOf(signaturesFrom.getTime());
  const known = `${version}, with signatures of ${dayOfInstantWords(from, "UTC")}.`;
  return areSignaturesOld(from, now)
    ? `${known} They are more than ${SIGNATURES_DAYS} days old: the operator should bring them up to date.`
    : known;
}
