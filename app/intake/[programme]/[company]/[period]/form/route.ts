import { formStranger, takeForm } from "#app/_http/intake-form.ts";
import { intakeRoute } from "#app/_http/intake-route.ts";

/** Takes one document from a form without JavaScript, to be described on the next page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = intakeRoute({ POST: takeForm }, formStranger);
