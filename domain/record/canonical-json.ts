import canonicalize from "canonicalize";
import { z } from "zod";

/** What JSON can hold without containers. */
export type JsonPrimitive = string | number | boolean | null;

/** What the record can hold. Numbers are safe integers; any other number travels as a decimal string. */
export type JsonValue = JsonPrimitive | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Text that UTF-8 can hold: no lone surrogates (RFC 8785, section 3.2.2.2). */
export const WellFormedText = z.string().refine((text) => text.isWellFormed(), "This text holds half a character");

/**
 * The one spelling of a value: its RFC 8785 form in UTF-8.
 *
 * Shape: equal values give equal bytes, whatever order their keys were written in (RFC 8785, section 3.2.3).
 * Refuses (throws): whatever JSON would drop, round or rewrite without saying so: undefined, functions, symbols,
 * bigint, holes in arrays, objects that are not plain, numbers that are not safe integers, lone surrogates.
 */
export function canonicalBytes(value: JsonValue): Uint8Array {
  demandRecordable(value, "");
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Not a JSON value.");
  return new TextEncoder().encode(text);
}

/** Whether a JSON value is an array; unlike `Array.isArray` it also narrows read-only ones. */
export function isJsonArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

// `unknown`, because it guards against values whose type promised more than they hold.
function demandRecordable(value: unknown, place: string): void {
  switch (typeof value) {
    case "boolean":
      return;
    case "string":
      demand(value.isWellFormed(), "a lone surrogate", place);
      return;
    case "number":
      demand(Number.isSafeInteger(value), "a number that is not a safe integer", place);
      return;
    case "object":
      demandRecordableMembers(value, place);
      return;
    default:
      demand(false, `a value of type ${typeof value}`, place);
  }
}

function demandRecordableMembers(value: object | null, place: string): void {
  if (value === null) return;
  if (Array.isArray(value)) {
    // Not `forEach`, which steps over holes.
    for (let at = 0; at < value.length; at += 1) demandRecordable(value[at], `${place}/${at}`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  demand(prototype === Object.prototype || prototype === null, "an object that is not plain", place);
  demand(Reflect.ownKeys(value).length === Object.keys(value).length, "a hidden or symbol key", place);
  for (const [key, member] of Object.entries(value)) {
    demand(key.isWellFormed(), "a key with a lone surrogate", place);
    demandRecordable(member, `${place}/${key}`);
  }
}

function demand(holds: boolean, found: string, place: string): void {
  if (!holds) throw new TypeError(`The record cannot hold ${found} (at "${place}").`);
}
