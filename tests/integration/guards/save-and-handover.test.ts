import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { AFTER_PERIOD, addressOf, answerAll, type SmallProgramme } from "#tests/fixtures/small-programme.ts";
import { event } from "#tests/integration/guards/attempts.ts";

const { programme, database } = connected();
const REPORT = "(select id from private.report where organisation_id = $1)";

/** Writes in a transaction of its own, begins `meanwhile`, and only then commits: whether that waited, and its outcome. */
async function during<T>(
  by: PersonViewer,
  writing: (client: pg.Client) => Promise<unknown>,
  meanwhile: () => Promise<T>,
): Promise<{ readonly hasWaited: boolean; readonly outcome: T }> {
  return asClient(database().deskUrl, async (client) => {
    await client.query("begin");
    await client.query("select set_config('register.actor', $1, true)", [by.personId]);
    const [text, ...values] = event(by);
    await client.query(text, [...values]);
    await writing(client);
    let isOver = false;
    const outcome = meanwhile().finally(() => {
      isOver = true;
    });
    await sleep(400);
    const hasWaited = !isOver;
    await client.query("commit");
    return { hasWaited, outcome: await outcome };
  });
}

const version = (client: pg.Client, { companies: { alder } }: SmallProgramme) =>
  client.query(
    "insert into private.answer (report_id, organisation_id, section, field, version, value, changed_by, changed_at) " +
      `values (${REPORT}, $1, 'develop.data', 'account', 2, 'Just in time.', $2, now())`,
    [alder.organisationId, alder.editor.personId],
  );

function saveOf({ companies: { alder }, ...small }: SmallProgramme, field: string) {
  const change = { [field]: { value: "A colleague's words.", basedOn: field === "account" ? 1 : 0 } };
  return saveSection(alder.colleague, { ...addressOf(small, "alder"), section: "develop.data", ...change });
}

describe("at the same moment", () => {
  it("a handover waits for a save, and the report is handed over with it", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      const { hasWaited } = await during(
        alder.editor,
        (client) => version(client, small),
        () => handOverReport(alder.editor, addressOf(small, "alder")),
      );
      expect(hasWaited).toBe(true);
    });
  });

  it("a save waits for a handover, and is refused", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      const { hasWaited, outcome } = await during(
        alder.editor,
        (client) =>
          client.query(
            "insert into private.handover (id, report_id, organisation_id, handed_over_by, handed_over_at) " +
              `values (gen_random_uuid(), ${REPORT}, $1, $2, now())`,
            [alder.organisationId, alder.editor.personId],
          ),
        () => saveOf(small, "account"),
      );
      expect(hasWaited).toBe(true);
      expect(outcome).toMatchObject({ refused: { code: "handed_over" } });
    });
  });

  it("a save in another field of the report does not wait for a save", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await answerAll(small, alder);
    const { hasWaited, outcome } = await during(
      alder.editor,
      (client) => version(client, small),
      () => saveOf(small, "explanation"),
    );
    expect(hasWaited).toBe(false);
    expect(outcome).toMatchObject({ done: { versions: [{ field: "explanation", version: 1 }] } });
  });
});
