import { handInUpload } from "#app/_http/intake.ts";
import { intakeRoute } from "#app/_http/intake-route.ts";

/** Hands a document in that is here as a whole. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = intakeRoute({ POST: handInUpload });
