import { and, eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { evidenceIncident } from "#db/schema/evidence.ts";
import { organisation } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { IncidentSource } from "#domain/evidence/incident.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** An incident as the company's people see it: that bytes are locked, since when, and who noticed. */
export interface Incident {
  readonly id: string;
  readonly source: IncidentSource;
  readonly at: Instant;
  readonly byName: string;
}

/** One incident of a company's report; null when there is none with this id, or none for this viewer. */
export function incidentOf(
  viewer: PersonViewer,
  address: { readonly programme: string; readonly organisation: string; readonly period: string },
  id: string,
): Promise<Incident | null> {
  return readPrivately(viewer, async (db) => {
    const at = and(eq(organisation.programme, address.programme), eq(organisation.key, address.organisation));
    const [company] = await visible.organisations(db, viewer, at);
    if (company === undefined) return null;
    const ofReport = and(
      eq(evidenceIncident.id, id),
      eq(evidenceIncident.organisationId, company.id),
      eq(evidenceIncident.period, address.period),
    );
    const [found] = await visible.evidenceIncidents(db, viewer, ofReport);
    if (found === undefined) return null;
    return { id, source: found.source, at: instantIn(found.openedAt), byName: found.openedByName ?? "" };
  });
}
