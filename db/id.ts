import { v7 } from "uuid";

/** A new identifier: uuid v7, so that rows made one after the other lie beside each other. */
export function newId(): string {
  return v7();
}
