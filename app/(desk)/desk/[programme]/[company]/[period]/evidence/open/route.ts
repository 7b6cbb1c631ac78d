import { openDocument } from "#app/_http/open-evidence.ts";

/** Opens one version of a document: that it was opened is written first, then its bytes are sent. */
export const POST = openDocument;
