import { textsName } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/read-texts.ts";
import { connect, disconnect } from "#db/client.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { asClient } from "#db/one-connection.ts";
import { formWith } from "#tests/e2e/forms.ts";
import type { Visitor } from "#tests/e2e/visitor.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { COMMITMENTS, demand, PASSWORD, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";

/** A database where alder owes a report for every one of these periods, all of them over, and its people may practise. */
export async function companyThatOwes(periods: readonly string[]): Promise<{
  readonly database: TestDatabase;
  readonly small: SmallProgramme;
}> {
  const database = await freshDatabase();
  await prepareJobs(database.ownerUrl);
  connect(database);
  try {
    const small = await smallProgramme(database.ownerUrl, "killed");
    for (const period of periods) {
      const document = periodOpened(period);
      await demand(enterFact(small.steward, { programme: small.key, kind: "period_opened", document }));
    }
    await asClient(database.ownerUrl, (owner) => owner.query("update private.person set is_practice = true"));
    return { database, small };
  } finally {
    await disconnect();
  }
}

/** Half-years from 2000 on. */
export function halfYears(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${2000 + Math.floor(at / 2)}-H${(at % 2) + 1}`);
}

/** A form that is ready to be sent, and sent again word for word. */
export interface ReadyForm {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** One step of filing: who sends what, and the word that the database has when it is stored. */
export interface Step {
  readonly name: string;
  readonly by: "editor" | "officer";
  readonly form: (visitor: Visitor, period: string) => Promise<ReadyForm>;
}

/** What a company does to file, from the first word to the certificate. */
export const STEPS: readonly Step[] = [
  ...COMMITMENTS.map(
    (commitment): Step => ({
      name: commitment,
      by: "editor",
      form: (visitor, period) =>
        ready(visitor, `${home(period)}/${commitment}`, ["account", "confidentialNote"], {
          status: "done",
          account: wordsOf(commitment, period),
          finished: "yes",
        }),
    }),
  ),
  {
    name: "confirmation",
    by: "editor",
    form: (visitor, period) =>
      ready(
        visitor,
        `${home(period)}/reading`,
        ["period"],
        Object.fromEntries(
          COMMITMENTS.map((commitment) => [textsName([{ section: commitment, field: "account", version: 1 }]), "yes"]),
        ),
      ),
  },
  {
    name: "handover",
    by: "editor",
    form: (visitor, period) => ready(visitor, `${home(period)}/check`, ["period"], {}),
  },
  {
    name: "certificate",
    by: "officer",
    form: (visitor, period) =>
      ready(visitor, `${home(period)}/certify`, ["role", "password"], {
        role: "Chief compliance officer",
        agreed: "yes",
        password: PASSWORD,
      }),
  },
];

/** What the company says of a commitment in a period. */
export function wordsOf(commitment: string, period: string): string {
  return `Of ${commitment} in ${period}.`;
}

/** Where every report stands, looked at from behind the locks. */
export interface Standing {
  /** "period commitment words" for every account that is stored. */
  readonly saved: ReadonlySet<string>;
  /** The periods of whose every account somebody said that it gives nothing away. */
  readonly confirmed: ReadonlySet<string>;
  readonly handedOver: ReadonlySet<string>;
  /** The periods for which there is a revision, an entry, a public report, and all of its public answers. */
  readonly revisions: readonly string[];
  readonly entries: readonly string[];
  readonly published: readonly string[];
  readonly answered: readonly string[];
}

export function standing({ adminUrl }: TestDatabase): Promise<Standing> {
  return asClient(adminUrl, async (admin) => {
    const column = async (question: string) =>
      (await admin.query<{ found: string }>(question)).rows.map((row) => row.found);
    const ofReport = "join private.report on report.id = report_id";
    return {
      saved: new Set(await column(`select value as found from private.answer where field = 'account'`)),
      confirmed: new Set(
        await column(
          `select period as found from private.confirmation ${ofReport} where field = 'account' group by period
           having count(*) = ${COMMITMENTS.length}`,
        ),
      ),
      handedOver: new Set(
        await column(`select period as found from private.handover ${ofReport} where taken_back_at is null`),
      ),
      revisions: await column(`select period as found from private.revision ${ofReport} order by 1`),
      entries: await column(
        `select split_part(subject, '/', 3) as found from published.entry where kind = 'report_filed' order by 1`,
      ),
      published: await column("select period as found from published.report order by 1"),
      answered: await column(
        `select period as found from published.response group by period
         having count(*) = ${COMMITMENTS.length} order by 1`,
      ),
    };
  });
}

function home(period: string): string {
  return `/desk/killed/alder/${period}`;
}

async function ready(
  visitor: Visitor,
  path: string,
  names: readonly string[],
  typed: Readonly<Record<string, string>>,
): Promise<ReadyForm> {
  const { text } = await visitor.get(path);
  return { path, fields: { ...formWith(text, ...names).fields, ...typed } };
}

function periodOpened(period: string) {
  const year = period.slice(0, 4);
  const [from, to] = period.endsWith("H1") ? ["01-01", "06-30"] : ["07-01", "12-31"];
  return {
    organisation: "alder",
    period,
    cadence: "half-year",
    from: `${year}-${from}`,
    to: `${year}-${to}`,
    dueDate: "2026-07-31",
    dueTime: "18:00",
    zone: "Europe/Lisbon",
    dueAt: "2026-07-31T17:00:00.000Z",
  };
}
