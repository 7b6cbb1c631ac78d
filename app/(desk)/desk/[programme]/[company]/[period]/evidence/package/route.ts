import { takeAwayRoute } from "#app/_http/take-away.ts";
import { packageTexts } from "#app/(desk)/evidence/package-texts.ts";

/** Takes all documents of the report away in one file: that each was opened is written first. */
export const POST = takeAwayRoute(packageTexts);
