import { z } from "zod";
import { isJsonArray, type JsonValue, WellFormedText } from "#domain/record/canonical-json.ts";

/** What can stand at a path: a primitive, an empty object, or `[]`, which says that the place is an array. */
export const FieldValue = z.union([
  WellFormedText,
  z.int(),
  z.boolean(),
  z.null(),
  z.tuple([]).readonly(),
  z.strictObject({}).readonly(),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** One place in a document, by JSON Pointer (RFC 6901), and what stands there. */
export interface Field {
  readonly path: string;
  readonly value: FieldValue;
}

/** Places whose value is gone, and what the restored document shows there instead. */
export interface Tombstones {
  readonly paths: readonly string[];
  readonly shownAs: JsonValue;
}

/**
 * A document taken apart into fields, sorted by path in code-unit order.
 *
 * Shape: every array has a field of its own with the value `[]`, before its items; an object has one only when empty.
 * So an array and an object with keys "0", "1" never look alike, and `documentFrom` is the exact inverse.
 */
export function fieldsOf(document: JsonValue): readonly Field[] {
  return fieldsAt("", document).toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/**
 * The document that `fieldsOf` took apart, in whatever order its fields come.
 *
 * Shape: a redacted field keeps its path, so a place is either told, or named as a tombstone, or was never there.
 * Refuses (throws): a path that is not a JSON Pointer or comes twice, a gap in an array, members under a value,
 * no field at all, and a tombstone on the `[]` of an array that still has items: redact the items.
 */
export function documentFrom(fields: readonly Field[], tombstones?: Tombstones): JsonValue {
  const root = emptyPlace();
  for (const { path, value } of fields) put(root, path, { value, isArray: Array.isArray(value) });
  for (const path of tombstones?.paths ?? []) {
    put(root, path, { value: tombstones?.shownAs ?? null, isArray: false });
  }
  return valueAt(root, "");
}

interface Content {
  readonly value: JsonValue;
  readonly isArray: boolean;
}

interface Place {
  content: Content | null;
  readonly members: Map<string, Place>;
}

function fieldsAt(path: string, value: JsonValue): readonly Field[] {
  if (isJsonArray(value)) {
    return [{ path, value: [] }, ...value.flatMap((item, at) => fieldsAt(`${path}/${at}`, item))];
  }
  if (value === null || typeof value !== "object") return [{ path, value }];
  const members = Object.entries(value);
  if (members.length === 0) return [{ path, value: {} }];
  return members.flatMap(([key, member]) => fieldsAt(`${path}/${escaped(key)}`, member));
}

function put(root: Place, path: string, content: Content): void {
  let place = root;
  for (const token of tokensOf(path)) {
    const next = place.members.get(token) ?? emptyPlace();
    place.members.set(token, next);
    place = next;
  }
  if (place.content !== null) throw new TypeError(`The path "${path}" comes twice.`);
  place.content = content;
}

function valueAt(place: Place, path: string): JsonValue {
  const { content, members } = place;
  if (members.size === 0) {
    if (content === null) throw new TypeError("A document has at least one field.");
    return content.value;
  }
  if (content === null) {
    // `fromEntries` defines keys and never assigns, so a key named "__proto__" stays an ordinary key.
    return Object.fromEntries(
      Array.from(members, ([key, member]) => [key, valueAt(member, `${path}/${escaped(key)}`)]),
    );
  }
  if (!content.isArray) throw new TypeError(`The value at "${path}" has members.`);
  return Array.from({ length: members.size }, (_, at) => {
    const item = members.get(String(at));
    if (item === undefined) throw new TypeError(`The array at "${path}" has no item ${at}.`);
    return valueAt(item, `${path}/${at}`);
  });
}

function emptyPlace(): Place {
  return { content: null, members: new Map() };
}

// RFC 6901, sections 3 and 4: "~" is "~0" and "/" is "~1".
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function tokensOf(path: string): readonly string[] {
  if (!/^(?:\/(?:[^~/]|~[01])*)*$/u.test(path)) throw new TypeError(`"${path}" is not a JSON Pointer.`);
  return path
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
