import type pg from "pg";
import { z } from "zod";
import { readPublished } from "#db/client.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { asClient } from "#db/one-connection.ts";
import { type DatedReport, datedReports } from "#db/queries/dated-reports.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import type { Membership, PersonViewer } from "#domain/access/viewer.ts";
import { givenOf } from "#domain/framework/deadline.ts";
import { epochMillisecondsOf } from "#domain/framework/instant.ts";
import { minutesAdded, type Outage } from "#domain/framework/outage.ts";
import { isRefused } from "#domain/refusal.ts";

// Any number that nothing else in this database locks on.
const SETTLING_LOCK = 20_240_731;

const Measured = z.object({ from: z.string(), until: z.string() });

/**
 * Enters the outages that were measured on the record of each programme where they move a due date, in the name of its
 * steward; says how many entries that made. An outage that moves none is settled without an entry.
 *
 * Shape: done at a start, by the owner, once the register answers again; doing it twice enters nothing twice.
 */
export function settleOutages(ownerUrl: string): Promise<number> {
  return asClient(ownerUrl, async (owner) => {
    await owner.query("select pg_advisory_lock($1)", [SETTLING_LOCK]);
    await owner.query("select private.beat(clock_timestamp())");
    const { rows } = await owner.query(
      `select from_at::text as "from", until_at::text as "until" from private.measured_outage
       where settled_at is null order by from_at`,
    );
    let entered = 0;
    for (const measured of z.array(Measured).parse(rows)) {
      const outage = { from: instantIn(measured.from), until: instantIn(measured.until) };
      for (const programme of await programmesMovedBy(outage)) entered += await enter(owner, programme, outage);
      await owner.query("update private.measured_outage set settled_at = clock_timestamp() where from_at = $1", [
        measured.from,
      ]);
    }
    return entered;
  });
}

async function programmesMovedBy(outage: Outage): Promise<readonly string[]> {
  const reports = await readPublished(datedReports);
  const moved = reports.filter((report) => isMovedBy(report, outage));
  return [...new Set(moved.map(({ programme }) => programme))];
}

// What is on the record already moves nothing any further, so an outage is entered once.
function isMovedBy({ deadline }: DatedReport, outage: Outage): boolean {
  const given = givenOf(deadline);
  return minutesAdded(given, [...deadline.outages, outage]) > minutesAdded(given, deadline.outages);
}

async function enter(owner: pg.Client, programme: string, { from, until }: Outage): Promise<number> {
  const steward = await stewardOf(owner, programme);
  const key = `measured-${epochMillisecondsOf(from)}`;
  const note = "Measured by the register: no server gave a sign of life.";
  const outcome = await enterFact(steward, {
    programme,
    kind: "outage_recorded",
    document: { key, from, until, note },
  });
  if (isRefused(outcome)) throw new Error(`the outage was not entered in ${programme}: ${outcome.refused.code}`);
  return 1;
}

async function stewardOf(owner: pg.Client, programme: string): Promise<PersonViewer> {
  const { rows } = await owner.query<Membership & { readonly personId: string; readonly name: string }>(
    `select someone.id as "personId", someone.name, held.role, place.id as "organisationId", place.programme,
       place.key as organisation, place.name as "organisationName"
     from private.membership held join private.organisation place on place.id = held.organisation_id
       join private.person someone on someone.id = held.person_id
     where place.programme = $1 and held.role = 'steward' and held.ended_at is null and someone.disabled_at is null
     order by held.began_at, held.id limit 1`,
    [programme],
  );
  const [steward] = rows;
  if (steward === undefined) throw new Error(`${programme} has no steward in whose name an outage could be entered`);
  const { personId, name, ...membership } = steward;
  return { kind: "person", personId, name, memberships: [membership] };
}
