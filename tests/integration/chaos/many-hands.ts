import { randomUUID } from "node:crypto";
import { saveSection } from "#db/commands/save-section.ts";
import { asClient } from "#db/one-connection.ts";
import { createPerson, giveMembership } from "#db/sign-in/accounts.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { addressOf, COMMITMENTS, type SmallCompany, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

/** The fields that everybody writes in: few, so that they meet. */
export const FIELDS = COMMITMENTS.flatMap((section) =>
  ["account", "explanation", "addresses", "confidentialNote"].map((field) => ({ section, field })),
);

/** One text that somebody sent for one field, and what they were looking at when they wrote it. */
export interface Sent {
  readonly client: number;
  readonly section: string;
  readonly field: string;
  readonly text: string;
  readonly basedOn: number;
  readonly sawText: string;
}

/** A refusal, with the two texts that its writer was shown. */
export interface ShownConflict extends Sent {
  readonly yours: string;
  readonly theirs: string;
  readonly version: number;
}

/** What all clients were told: kept apart from the database, to be compared with it. */
export interface Books {
  readonly acknowledged: (Sent & { readonly version: number })[];
  /** Saves that were refused, each with everything that was in it. */
  readonly refused: Sent[];
  readonly conflicts: ShownConflict[];
  readonly otherwise: string[];
  saves: number;
}

/** So many people who may all write in a company's reports. */
export async function hire(ownerUrl: string, small: SmallProgramme, company: SmallCompany, count: number) {
  return asClient(ownerUrl, async (owner) => {
    const people: PersonViewer[] = [];
    for (let at = 0; at < count; at += 1) {
      const name = `Client ${at}`;
      const email = `client-${at}@${small.key}.example`;
      const personId = await createPerson(owner, { email, name, isPractice: true });
      await giveMembership(owner, { personId, programme: small.key, organisation: company.key, role: "editor" });
      people.push({ kind: "person", personId, name, memberships: company.editor.memberships });
    }
    return people;
  });
}

/** One person at one browser: writes until `isOver`, in one field or two at a time, and goes on from what it is shown. */
export async function client(
  at: number,
  person: PersonViewer,
  small: SmallProgramme,
  company: SmallCompany,
  { books, places = FIELDS, isOver }: { books: Books; places?: typeof FIELDS; isOver: () => boolean },
): Promise<void> {
  const known = new Map<string, { version: number; text: string }>();
  let fields: typeof FIELDS = [];
  for (let turn = 0; !isOver(); turn += 1) {
    // They stay with what they are at for some turns, as people do.
    if (turn % 8 === 0) fields = someOf(places);
    const section = fields[0]?.section ?? "";
    const sent = fields.map(({ field }): Sent => {
      const { version, text } = known.get(`${section} ${field}`) ?? { version: 0, text: "" };
      return { client: at, section, field, text: `${at}/${turn}/${field}`, basedOn: version, sawText: text };
    });
    const changes = Object.fromEntries(sent.map(({ field, text, basedOn }) => [field, { value: text, basedOn }]));
    const outcome = await saveSection(person, { ...addressOf(small, company.key), section, ...changes }, randomUUID());
    if ("done" in outcome) {
      books.saves += 1;
      for (const { field, version } of outcome.done.versions) {
        const one = sent.find((write) => write.field === field);
        if (one === undefined) throw new Error(`told of ${field}, which was not sent`);
        books.acknowledged.push({ ...one, version });
        known.set(`${section} ${field}`, { version, text: one.text });
      }
    } else if (outcome.refused.code === "changed_meanwhile") {
      books.refused.push(...sent);
      for (const { field, yours, theirs, version } of outcome.refused.conflicts) {
        const one = sent.find((write) => write.field === field);
        if (one === undefined) throw new Error(`a conflict in ${field}, which was not sent`);
        books.conflicts.push({ ...one, yours, theirs, version });
        known.set(`${section} ${field}`, { version, text: theirs });
      }
    } else {
      books.otherwise.push(outcome.refused.code);
      return;
    }
  }
}

function someOf(places: typeof FIELDS): typeof FIELDS {
  const section = COMMITMENTS[Math.floor(Math.random() * COMMITMENTS.length)];
  const ofSection = places.filter((one) => one.section === section).toSorted(() => Math.random() - 0.5);
  return ofSection.slice(0, Math.random() < 0.8 ? 1 : 2);
}

/** A stored version of one of the fields, seen from behind the locks. */
export interface Stored {
  readonly section: string;
  readonly field: string;
  readonly version: number;
  readonly value: string;
  readonly changedBy: string;
}

/** Every version of every field of a company's draft, in order. */
export function stored(adminUrl: string, { organisationId }: SmallCompany): Promise<readonly Stored[]> {
  return asClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<Stored>(
      `select section, field, version, value, changed_by as "changedBy"
       from (select * from private.answer union all select * from private.confidential_answer) one
       where organisation_id = $1 order by section, field, version`,
      [organisationId],
    );
    return rows;
  });
}
