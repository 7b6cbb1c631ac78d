import { sendDisclosed } from "#app/_http/disclosed-evidence.ts";

/** The bytes of a document that the report which stands discloses to everybody. */
export const GET = sendDisclosed;
