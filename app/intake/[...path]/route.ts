import { intakeRoute } from "#app/_http/intake-route.ts";

/** There is nothing else here, and it is said with the headers of every answer. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = intakeRoute({});
