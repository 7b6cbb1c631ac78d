import { describe, expect, it } from "vitest";
import { readPublished } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { changeCompanyCommitment } from "#db/commands/change-commitment.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { asClient } from "#db/one-connection.ts";
import { commitmentsOnDesk } from "#db/queries/commitments-in-hand.ts";
import { companyPage } from "#db/queries/company-page.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { matrixPage } from "#db/queries/matrix.ts";
import { signatoryPeriod } from "#db/queries/signatory-period.ts";
import { currentState } from "#db/queries/standing.ts";
import { rebuildProjection } from "#db/record/rebuild.ts";
import { Instant } from "#domain/framework/instant.ts";
import { CHANGING_STATEMENTS } from "#domain/report/change-commitment.ts";
import { changing } from "#tests/fixtures/changing-commitments.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { readNow } from "#tests/fixtures/read-now.ts";
import {
  addressOf,
  COMMITMENTS,
  demand,
  fileAll,
  PERIOD,
  type SmallProgramme,
} from "#tests/fixtures/small-programme.ts";
import { projectionRows } from "#tests/integration/record/record-rows.ts";

const { programme, database } = connected();

const [DATA, CONDUCT] = COMMITMENTS;
const WHILE_RUNNING = Instant.parse("2026-05-04T09:00:00.000Z");
const NEXT = "2026-H2";

/** Opens the half-year after the one that runs. */
function openNext(small: SmallProgramme) {
  const document = {
    organisation: "alder",
    period: NEXT,
    cadence: "half-year",
    from: "2026-07-01",
    to: "2026-12-31",
    dueDate: "2027-01-31",
    dueTime: "18:00",
    zone: "Europe/Lisbon",
    dueAt: "2027-01-31T18:00:00.000Z",
  };
  return demand(enterFact(small.steward, { programme: small.key, kind: "period_opened", document }));
}

async function withdrawn(when = WHILE_RUNNING) {
  const small = await programme();
  const { alder } = small.companies;
  const entered = await at(when, () => demand(changeCompanyCommitment(alder.officer, changing(small, "alder"))));
  await openNext(small);
  return { small, alder, entered };
}

function askedIn(small: SmallProgramme, period: string) {
  return readPublished(async (db) => {
    const state = await currentState(db, small.key);
    return state === null ? undefined : (await signatoryPeriod(db, state, "alder", period))?.adopted;
  });
}

async function shown(small: SmallProgramme, period: string) {
  const found = await readNow(small.key, (reading) => companyPeriodPage(reading, "alder", period));
  if (found?.shown.kind !== "filed") throw new Error("no such period");
  return found.shown.period;
}

describe("withdrawing from a commitment", () => {
  it("leaves the running period asked, and asks the next no more", async () => {
    const { small, alder } = await withdrawn();
    expect(await askedIn(small, PERIOD)).toEqual([DATA, CONDUCT]);
    expect(await askedIn(small, NEXT)).toEqual([CONDUCT]);
    const drafted = async (period: string) => {
      const report = await deskReport(alder.editor, { ...addressOf(small, "alder"), period });
      return report?.scope.adopted;
    };
    expect(await drafted(PERIOD)).toEqual([DATA, CONDUCT]);
    expect(await drafted(NEXT)).toEqual([CONDUCT]);
  });

  it("says why in the cells of later periods, and keeps the state of the earlier ones", async () => {
    const { small, entered } = await withdrawn();
    const now = await shown(small, PERIOD);
    expect(now.cells.map(({ state }) => state.state)).not.toContain("not_adopted");
    expect(now.withdrawals).toEqual([]);
    const later = await shown(small, NEXT);
    expect(later.cells.find(({ commitment }) => commitment === DATA)?.state).toEqual({
      family: "filed",
      state: "not_adopted",
      withdrewOn: "2026-05-04",
    });
    expect(later.withdrawals).toMatchObject([
      { commitment: DATA, entry: entered.position, reason: "We stopped offering it." },
    ]);
  });

  it("keeps an answer that was filed for a period that had begun", async () => {
    const { small, alder } = await withdrawn();
    await fileAll(small, alder);
    expect((await shown(small, PERIOD)).cells.map(({ state }) => state.state)).toEqual(["done", "done"]);
  });

  it("stands in the matrix of each period as that period is asked", async () => {
    const { small } = await withdrawn();
    const states = async (period: string) => {
      const page = await readNow(small.key, (reading) => matrixPage(reading, period));
      const cells = page?.shown.matrix.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
      return cells.filter(({ company }) => company === "alder").map(({ state }) => state.state);
    };
    expect(await states(PERIOD)).not.toContain("not_adopted");
    expect(await states(NEXT)).toContain("not_adopted");
  });

  it("goes by the day where the company is: just before midnight there, it holds for the period that begins then", async () => {
    const lastEvening = await withdrawn(Instant.parse("2026-06-30T22:59:59.000Z"));
    expect(await askedIn(lastEvening.small, NEXT)).toEqual([CONDUCT]);
    const firstMorning = await withdrawn(Instant.parse("2026-06-30T23:00:00.000Z"));
    expect(await askedIn(firstMorning.small, NEXT)).toEqual([DATA, CONDUCT]);
  });

  it("is told on the company's page with who signed it, and both entries stay when it comes back", async () => {
    const { small, alder, entered } = await withdrawn();
    const back = changing(small, "alder", "take_on");
    await at(Instant.parse("2026-08-09T09:00:00.000Z"), () => demand(changeCompanyCommitment(alder.officer, back)));
    const page = await readNow(small.key, (reading) => companyPage(reading, "alder"));
    if (page?.shown.standing.kind !== "filed") throw new Error("no such company");
    expect(page.shown.standing.signatory.adoption.changes).toMatchObject([
      {
        commitment: DATA,
        adopted: false,
        since: "2026-05-04",
        certified: { name: "Olga Officer", statement: CHANGING_STATEMENTS.withdraw },
        entry: entered.position,
      },
      { commitment: DATA, adopted: true, since: "2026-08-09" },
    ]);
    expect(page.shown.standing.signatory.adopted.toSorted()).toEqual([...COMMITMENTS].toSorted());
    expect(await askedIn(small, NEXT)).toEqual([CONDUCT]);
    expect(await askedIn(small, PERIOD)).toEqual([DATA, CONDUCT]);
  });

  it("outlives a joining that the steward tells again, which keeps its day", async () => {
    const { small } = await withdrawn();
    const joined = await asClient(database().adminUrl, (admin) =>
      admin.query<{ document: unknown }>(
        "select document from published.signatory where programme = $1 and key = 'alder' and entry_until is null",
        [small.key],
      ),
    );
    const fact = { programme: small.key, kind: "signatory_joined", document: joined.rows[0]?.document };
    await demand(enterFact(small.steward, fact));
    expect(await askedIn(small, NEXT)).toEqual([CONDUCT]);
  });

  it("gives the same public rows when the record is folded again", async () => {
    await withdrawn();
    const before = await projectionRows(database().adminUrl);
    await rebuildProjection(database().ownerUrl);
    expect(await projectionRows(database().adminUrl)).toEqual(before);
  });
});

describe("a change of a commitment", () => {
  it("is for the officer alone, with their password and a reason", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    const input = changing(small, "alder");
    for (const other of [alder.editor, alder.administrator, birch.officer, small.steward]) {
      expect(await changeCompanyCommitment(other, input)).toEqual({ refused: { code: "not_found" } });
    }
    expect(await changeCompanyCommitment(alder.officer, { ...input, password: "no" })).toMatchObject({
      refused: { code: "wrong_password" },
    });
    for (const wrong of [{ reason: " " }, { reason: "a\u0007b" }, { agreed: "" }, { role: "" }, { change: "remove" }]) {
      expect(await changeCompanyCommitment(alder.officer, { ...input, ...wrong })).toMatchObject({
        refused: { code: "invalid_input" },
      });
    }
    expect(await changeCompanyCommitment(alder.officer, { ...input, commitment: "develop.other" })).toEqual({
      refused: { code: "not_found" },
    });
    expect((await commitmentsOnDesk(alder.officer, input))?.adoption.changes).toEqual([]);
  });

  it("is refused when it is so already, and when nothing would be left", async () => {
    const { small, alder } = await withdrawn();
    expect(await changeCompanyCommitment(alder.officer, changing(small, "alder"))).toEqual({
      refused: { code: "nothing_changes" },
    });
    expect(await changeCompanyCommitment(alder.officer, changing(small, "alder", "withdraw", CONDUCT))).toEqual({
      refused: { code: "last_commitment" },
    });
  });

  it("never leaves none when two withdrawals come at once", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const outcomes = await Promise.all(
      COMMITMENTS.map((commitment) =>
        changeCompanyCommitment(alder.officer, changing(small, "alder", "withdraw", commitment)),
      ),
    );
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ refused: { code: "last_commitment" } });
  });

  it("is never the steward's to enter", async () => {
    const small = await programme();
    const { name, role, reason } = changing(small, "alder");
    const certified = { name, role, statement: CHANGING_STATEMENTS.withdraw };
    const document = {
      organisation: "alder",
      commitment: DATA,
      adopted: false,
      since: "2026-05-04",
      reason,
      certified,
    };
    expect(await enterFact(small.steward, { programme: small.key, kind: "adoption_changed", document })).toMatchObject({
      refused: { code: "invalid_input" },
    });
  });

  it("is let into the record by the database for the company's own officer alone", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    const mayEnter = (personId: string, subject: string) =>
      asClient(database().deskUrl, async (desk) => {
        await desk.query("begin");
        await desk.query("select set_config('register.actor', $1, true)", [personId]);
        await desk.query("set local role register_record");
        const { rows } = await desk.query<{ may: boolean }>(
          "select published.may_be_entered($1, 'adoption_changed', $2) as may",
          [small.key, subject],
        );
        return rows[0]?.may;
      });
    const subject = `adoption/alder/${DATA}`;
    expect(await mayEnter(alder.officer.personId, subject)).toBe(true);
    expect(await mayEnter(alder.editor.personId, subject)).toBe(false);
    expect(await mayEnter(birch.officer.personId, subject)).toBe(false);
    expect(await mayEnter(small.steward.personId, subject)).toBe(false);
    expect(await mayEnter(alder.officer.personId, `report/alder/${DATA}`)).toBe(false);
  });

  it("is shown on the desk to the company's people, to be made by the officer", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    const address = { programme: small.key, organisation: "alder" };
    expect(await commitmentsOnDesk(alder.editor, address)).toMatchObject({ mayChange: false });
    expect(await at(WHILE_RUNNING, () => commitmentsOnDesk(alder.officer, address))).toMatchObject({
      mayChange: true,
      today: "2026-05-04",
      running: { key: PERIOD },
      next: { key: NEXT },
    });
    expect(await commitmentsOnDesk(birch.officer, address)).toBeNull();
    expect(await commitmentsOnDesk(small.steward, address)).toBeNull();
  });
});
