import { randomUUID } from "node:crypto";

/** A key for one showing of a form: sending it twice has one effect. */
export function newFormKey(): string {
  return randomUUID();
}
