import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { type SmallCompany, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";
import {
  closeDatabase,
  openDatabase,
  type TwoCompanies,
  twoCompanies,
} from "#tests/integration/locks/two-companies.ts";

let database: TestDatabase;
let on: TwoCompanies;
let other: SmallProgramme;
beforeAll(async () => {
  database = await openDatabase();
  on = await twoCompanies(database);
  other = await smallProgramme(database.ownerUrl, "other");
});
afterAll(() => closeDatabase(database));

type Who = keyof typeof WHO;

const WHO = {
  "another company's editor": () => on.small.companies.birch.editor,
  "another company's officer": () => on.small.companies.birch.officer,
  "another company's administrator": () => on.small.companies.birch.administrator,
  "the auditor": () => on.small.auditor,
  "the steward": () => on.small.steward,
  "another programme's steward": () => other.steward,
  "somebody whose membership ended": () => on.stranger,
} satisfies Record<string, () => PersonViewer>;

// Object.keys forgets which names an object has; these are exactly the names of `WHO`.
const EVERYBODY = Object.keys(WHO) as readonly Who[];

/** The tables of which each of them may see a row about alder: the steward, that the company is in the programme. */
const MAY_SEE: Readonly<Record<Who, readonly string[]>> = {
  "another company's editor": [],
  "another company's officer": [],
  "another company's administrator": [],
  "the auditor": [],
  "the steward": ["private.organisation"],
  "another programme's steward": [],
  "somebody whose membership ended": [],
};

/** The tables where somebody, or nobody, sees a row with one of these ids in it; asked in SQL, as the desk role. */
function tablesThatShow(actor: PersonViewer | null, ids: readonly string[]): Promise<readonly string[]> {
  return asClient(database.deskUrl, async (client) => {
    // Of some tables the role may read some columns and not the others.
    const tables = await client.query<{ name: string; columns: string }>(
      `select 'private.' || quote_ident(table_name) as name, string_agg(quote_ident(column_name), ', ') as columns
       from information_schema.columns
       where table_schema = 'private' and has_column_privilege('private.' || table_name, column_name, 'select')
       group by table_name order by 1`,
    );
    await client.query("select set_config('register.actor', $1, false)", [actor?.personId ?? ""]);
    const shown: string[] = [];
    for (const { name, columns } of tables.rows) {
      const rows = await client.query(`select from ${name} where concat_ws(' ', ${columns}) ~ $1`, [ids.join("|")]);
      if (rows.rowCount !== 0) shown.push(name);
    }
    return shown;
  });
}

function idsOf({ organisationId, editor, colleague, officer, administrator }: SmallCompany): readonly string[] {
  return [organisationId, ...[editor, colleague, officer, administrator].map((person) => person.personId)];
}

function alders(): readonly string[] {
  return [on.small, on.handedOver, on.filed].flatMap((programme) => idsOf(programme.companies.alder));
}

const COMPANY_TABLES = [
  "answer",
  "assignment",
  "calendar_feed",
  "comment",
  "comment_mention",
  "confidential_answer",
  "confirmation",
  "event",
  "evidence_description",
  "evidence_file",
  "evidence_incident",
  "evidence_item",
  "evidence_reading",
  "evidence_withdrawal",
  "handover",
  "presence",
  "report",
  "report_withdrawal",
  "restatement",
  "revision",
  "workbook_import",
];
const PEOPLE_TABLES = ["credential", "idempotency", "membership", "organisation", "person", "session"];

describe("row security, table by table", () => {
  it("shows a company's people their own rows", async () => {
    const shown = await Promise.all(
      [on.small, on.handedOver, on.filed].map(({ companies: { alder } }) => tablesThatShow(alder.editor, idsOf(alder))),
    );
    const names = [...COMPANY_TABLES, ...PEOPLE_TABLES.filter((name) => name !== "idempotency")];
    expect([...new Set(shown.flat())].toSorted()).toEqual(names.map((name) => `private.${name}`).toSorted());
  });

  it("shows the invitations of a company to its administrator and to nobody else there", async () => {
    const { alder } = on.small.companies;
    const seenBy = async (person: PersonViewer) => await tablesThatShow(person, [alder.organisationId]);
    expect(await seenBy(alder.administrator)).toContain("private.invitation");
    for (const person of [alder.editor, alder.officer])
      expect(await seenBy(person)).not.toContain("private.invitation");
  });

  it.each(EVERYBODY)("shows no row of a company's to %s", async (who) => {
    expect(await tablesThatShow(WHO[who](), alders())).toEqual(MAY_SEE[who]);
  });

  it("shows no row of anybody's to nobody", async () => {
    expect(await tablesThatShow(null, [...alders(), ...idsOf(on.small.companies.birch)])).toEqual([]);
  });

  it("shows nothing more to a person from the moment they are disabled", async () => {
    const { alder } = other.companies;
    const disable = (until: string) =>
      asClient(database.adminUrl, (admin) =>
        admin.query(`update private.person set disabled_at = ${until} where id = $1`, [alder.editor.personId]),
      );
    await disable("now()");
    const shown = await tablesThatShow(alder.editor, [alder.organisationId]);
    await disable("null");
    // That they once belonged there is a row of their own.
    expect(shown).toEqual(["private.membership"]);
  });
});
