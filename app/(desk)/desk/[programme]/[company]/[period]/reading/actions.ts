"use server";

import { formAction } from "#app/_http/form-action.ts";
import { readTexts } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/read-texts.ts";
import { confirmTexts } from "#db/commands/confirm-texts.ts";

export const confirm = formAction({
  command: confirmTexts,
  input: readTexts,
  to: ({ confirmed }, { programme, organisation, period }) =>
    `/desk/${programme}/${organisation}/${period}/reading?confirmed=${confirmed}`,
});
