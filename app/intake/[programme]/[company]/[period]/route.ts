import { announce } from "#app/_http/intake.ts";
import { intakeRoute } from "#app/_http/intake-route.ts";

/** Takes note of a document that is about to be sent: its name, size and hash. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = intakeRoute({ POST: announce });
