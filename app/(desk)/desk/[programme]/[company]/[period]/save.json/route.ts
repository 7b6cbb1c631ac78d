import { z } from "zod";
import { jsonRoute } from "#app/_http/json-route.ts";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { saveSection } from "#db/commands/save-section.ts";

const SentFields = z.strictObject({
  /** Whose page it was sent from: somebody else may have signed in at the same browser since. */
  personId: z.string(),
  section: z.string(),
  changes: z.record(z.string(), z.unknown()),
});

/** Saves what was typed in a section, field by field, as its page does by itself. */
export const POST = jsonRoute<ReportParams>(async ({ viewer, params, body, key }) => {
  const sent = SentFields.safeParse(body);
  if (viewer.kind !== "person" || !sent.success || sent.data.personId !== viewer.personId) return null;
  const { programme, company, period } = params;
  const { section, changes } = sent.data;
  return await saveSection(viewer, { ...changes, programme, organisation: company, period, section }, key);
});
