import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { fillTheRoom } from "#tests/fixtures/evidence/handing-in.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  demand,
  fileAll,
  type SmallCompany,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";

/** A database with one report in each stage: `filed`, `handedOver` and `open`. */
export interface Stages {
  readonly database: TestDatabase;
  readonly programme: SmallProgramme;
  readonly filed: SmallCompany;
  readonly open: SmallCompany;
  readonly handedOver: SmallCompany;
  readonly otherSteward: PersonViewer;
  reportOf(company: SmallCompany): string;
}

export async function threeStages(): Promise<Stages> {
  const database = await freshDatabase();
  connect(database);
  const programme = await smallProgramme(database.ownerUrl, "guarded");
  const second = await smallProgramme(database.ownerUrl, "second");
  const { alder: filed, birch: open } = programme.companies;
  const handedOver = second.companies.alder;
  await fillTheRoom(programme, filed, "kept");
  await fileAll(programme, filed);
  await answerAll(programme, open);
  await at(AFTER_PERIOD, async () => {
    await answerAll(second, handedOver);
    await demand(handOverReport(handedOver.editor, addressOf(second, handedOver.key)));
  });
  await disconnect();
  const reports = await asClient(database.adminUrl, (admin) =>
    admin.query<{ id: string; organisation_id: string }>("select id, organisation_id from private.report"),
  );
  const reportOf = ({ organisationId }: SmallCompany) =>
    reports.rows.find((row) => row.organisation_id === organisationId)?.id ?? "";
  return { database, programme, filed, open, handedOver, otherSteward: second.steward, reportOf };
}

/** One statement with its values. */
export type Told = readonly [text: string, ...values: readonly (string | number | Buffer | null)[]];

/**
 * What the database says to these statements in one transaction: "done" with how many rows the last one touched, or
 * the code of its refusal. Nothing stays unless `commit` is asked for.
 */
export async function attempt(
  url: string,
  statements: readonly Told[],
  { actor, end = "rollback" }: { readonly actor?: PersonViewer; readonly end?: "commit" | "rollback" } = {},
): Promise<string> {
  return asClient(url, async (client) => {
    await client.query("begin");
    await client.query("select set_config('register.actor', $1, true)", [actor?.personId ?? ""]);
    let touched: number | null = null;
    try {
      for (const [text, ...values] of statements) {
        touched = (await client.query(text, [...values])).rowCount;
      }
      await client.query(end);
      return `done ${touched}`;
    } catch (error) {
      await client.query("rollback");
      return codeOf(error);
    }
  });
}

/** The row of the log that a change must come with. */
export function event(actor: PersonViewer): Told {
  return [
    "insert into private.event (id, at, actor_id, action, subject, detail, transaction) " +
      "values (gen_random_uuid(), now(), $1, 'report.answer', 'report', '{}', pg_current_xact_id()::text)",
    actor.personId,
  ];
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  throw error;
}
