"use server";

import { redirect } from "next/navigation";
import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { applyWorkbookImport } from "#db/commands/apply-workbook.ts";
import { putWorkbookAside } from "#db/commands/put-workbook-aside.ts";
import { isRefused } from "#domain/refusal.ts";

/** Applies the upload and shows the task list, which says so; the changes anew where somebody else was first. */
export const applyChanges = formAction({
  command: async (viewer, input, key) => {
    const outcome = await applyWorkbookImport(viewer, input, key);
    if (isRefused(outcome) && outcome.refused.code === "changed_meanwhile") redirect(`${addressIn(input)}?again=yes`);
    return outcome;
  },
  input: decisionsIn,
  to: ({ applied }, fields) => `${homeOf(fields)}?applied=${applied}`,
});

/** Puts the upload aside and shows the page to upload another. */
export const putAside = formAction({ command: putWorkbookAside, to: (_done, fields) => `${homeOf(fields)}/workbook` });

/** `take.0.section`, `take.0.take` and so on are the parts of one decision each. */
function decisionsIn(fields: FormFields) {
  const { programme, organisation, period, importId, ...rest } = fields;
  const take: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(rest)) {
    const [, nth, part = ""] = /^take\.(\d{1,4})\.(section|field|seen|take)$/.exec(name) ?? [];
    if (nth === undefined) continue;
    take[Number(nth)] = { ...take[Number(nth)], [part]: value };
  }
  return { programme, organisation, period, importId, take: Array.from(take, (one) => one ?? {}) };
}

function addressIn(input: unknown): string {
  const { programme, organisation, period } = input as ReturnType<typeof decisionsIn>;
  return `${homeOf({ programme: `${programme}`, organisation: `${organisation}`, period: `${period}` })}/workbook/changes`;
}

function homeOf({ programme = "", organisation = "", period = "" }: FormFields): string {
  return `/desk/${programme}/${organisation}/${period}`;
}
