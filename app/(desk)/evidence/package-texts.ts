import type { TakenAway } from "#app/_http/take-away.ts";
import { manifestOf } from "#app/(desk)/evidence/manifest.ts";
import { roomOf } from "#app/(desk)/evidence/room.ts";
import { supportName } from "#app/(desk)/evidence/supports-choices.ts";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { fieldNamesOf, fieldTerm, fieldWords } from "#app/(desk)/part-words.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { csvOf } from "#domain/data/csv.ts";
import { fileValue } from "#domain/data/datum-value.ts";
import { CHECK_COMMANDS } from "#domain/evidence/check-commands.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { periodOf } from "#domain/framework/period.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";

/** The texts of a package of a report's documents: what is in it, what is said of each, and what is attested. */
export function packageTexts(report: DeskReport, taken: TakenAway): ReadonlyMap<string, string> {
  const manifest = manifestOf(report.evidence, taken.nameIn);
  return new Map([
    ["README.txt", readMe(report, taken)],
    ["manifest.csv", csvOf(manifest)],
    ["manifest.json", `${JSON.stringify(asObjects(manifest), null, 2)}\n`],
    ["supports.txt", supportsText(report)],
    ["attestations.txt", attestationsText(report)],
  ]);
}

function readMe(report: DeskReport, { at, byName, nameIn }: TakenAway): string {
  const { programme, organisation, period } = report.address;
  return `Documents of ${report.organisationName} (${organisation}) for ${periodOf(report.draft.period).label} (${period}),
in the programme ${programme} of the Safety by Design Register.

Taken away by ${byName} on ${instantWords(at, report.zone)}: ${nameIn.size} of ${report.evidence.length}, the newest
version of each. That each was opened is written down and shown to the company. Withdrawn, locked and erased documents are
not here; the manifest names them and says why.

  manifest.csv, manifest.json   what is said of each document, with its SHA-256 and its salt
  supports.txt                  what the keys in the manifest are called
  attestations.txt              what is attested and shown to nobody

The title, the salt and the bytes of a document are not public unless its company says so.

To check a file against its salted hash on the record, or against the manifest:

  ${CHECK_COMMANDS.join("\n  ")}
`;
}

function asObjects({ columns, rows }: ReturnType<typeof manifestOf>) {
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.map(({ key }, place) => [key, fileValue(cells[place] ?? null)])),
  );
}

function supportsText(report: DeskReport): string {
  const { choices } = roomOf(report);
  const keys = new Set(report.evidence.flatMap(({ description }) => description.supports));
  return (
    [...keys].map((key) => `${key}\t${supportName(key, choices)}\n`).join("") || "No document supports anything.\n"
  );
}

function attestationsText(report: DeskReport): string {
  const names = fieldNamesOf(report);
  const attested = report.parts.filter((part) => part.section.kind === "attestation" && !isBlankPart(part));
  if (attested.length === 0) return "No procedure is attested in this report.\n";
  return attested
    .map((part) => {
      const { section } = part;
      const lines = Object.entries(part.standing)
        .filter(([field, { value }]) => field !== "finished" && value !== "")
        .map(([field, { value }]) => `${fieldTerm(section, field)}: ${fieldWords(section, field, value, names)}`);
      return `${partTitle(section, report)}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}
