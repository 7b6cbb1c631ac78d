import { chmodSync } from "node:fs";
import { setUpEmbedded } from "#bin/database.ts";
import { type Cluster, startCluster } from "#bin/postgres/cluster.ts";
import { freshSecrets } from "#bin/secrets.ts";
import { connect } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { asClient } from "#db/one-connection.ts";
import { seed } from "#db/seed/seed.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { endWithTests, temporaryFolder } from "#tests/fixtures/reaped.ts";

/** A company's report that nobody has filed, and what is adopted there. */
export interface OpenReport {
  readonly organisation: string;
  readonly name: string;
  readonly organisationId: string;
  readonly period: string;
  readonly sections: readonly string[];
}

/** A register with both programmes told, on a cluster of this run's own. */
export interface Town {
  readonly cluster: Cluster;
  readonly adminUrl: string;
  readonly deskUrl: string;
  readonly publicUrl: string;
  readonly ownerUrl: string;
  /** The last open period of every company of the practice programme. */
  readonly reports: readonly OpenReport[];
}

const DATABASE = "filing_bench";

/** Starts the cluster, tells both programmes as at a first start, and connects this process as the app is. */
export async function startTown(): Promise<Town> {
  const folder = temporaryFolder("bench");
  chmodSync(folder, 0o711);
  const secrets = freshSecrets();
  process.env["NEXTAUTH_SECRET"] = secrets.NEXTAUTH_SECRET;
  const cluster = await startCluster(folder, secrets.postgres, ["max_connections=300"]);
  endWithTests(cluster.postmaster);
  const { ownerUrl, deskUrl, publicUrl } = await setUpEmbedded(cluster.adminUrl, secrets, DATABASE);
  await migrate(ownerUrl);
  connect({ publicUrl, deskUrl });
  await seed({ ownerUrl, log: () => undefined });
  const admin = new URL(cluster.adminUrl);
  admin.pathname = `/${DATABASE}`;
  return { cluster, adminUrl: admin.href, deskUrl, publicUrl, ownerUrl, reports: await openReports(admin.href) };
}

/** People who may write in these reports, the first in the first, and so on round. */
export function hireEditors(
  { ownerUrl }: Town,
  reports: readonly OpenReport[],
  { from, count }: { readonly from: number; readonly count: number },
): Promise<readonly PersonViewer[]> {
  return asClient(ownerUrl, async (owner) => {
    const editors: PersonViewer[] = [];
    for (let at = 0; at < count; at += 1) {
      const report = reports[at % reports.length];
      if (report === undefined) throw new Error("no company owes a report");
      const { organisation, organisationId, name: organisationName } = report;
      const personId = personIdOf(from + at);
      const name = `Editor ${from + at}`;
      await owner.query("insert into private.person (id, email, name, is_practice) values ($1, $2, $3, true)", [
        personId,
        `editor-${from + at}@bench.example`,
        name,
      ]);
      await owner.query(
        "insert into private.membership (id, person_id, organisation_id, role, began_at) values ($1, $1, $2, 'editor', now())",
        [personId, organisationId],
      );
      editors.push({
        kind: "person",
        personId,
        name,
        memberships: [{ organisationId, programme: "rehearsal", organisation, organisationName, role: "editor" }],
      });
    }
    return editors;
  });
}

function personIdOf(at: number): string {
  return `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`;
}

function openReports(adminUrl: string): Promise<readonly OpenReport[]> {
  return asClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<OpenReport>(
      `select distinct on (company.key) company.key as organisation, company.name, company.id as "organisationId",
         period.period, array(select adoption.commitment from published.adoption
           where adoption.programme = period.programme and adoption.organisation = period.organisation
             and adoption.adopted and adoption.entry_until is null order by 1) as sections
       from published.period join private.organisation company
         on company.programme = period.programme and company.key = period.organisation
       where period.programme = 'rehearsal' and not exists (
         select from private.report join private.handover on handover.report_id = report.id
         where report.organisation_id = company.id and report.period = period.period)
       order by company.key, period.due_at desc`,
    );
    return rows;
  });
}
