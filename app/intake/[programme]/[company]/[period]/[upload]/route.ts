import { howMuch, takeBack, takePiece } from "#app/_http/intake.ts";
import { intakeRoute } from "#app/_http/intake-route.ts";

/** Takes the pieces of a document, says how much of it is here, and takes it back. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = intakeRoute({
  GET: howMuch,
  PUT: takePiece,
  DELETE: takeBack,
});
