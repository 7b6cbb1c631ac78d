import fc from "fast-check";
import type { JsonValue } from "#domain/record/canonical-json.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });

// Keys that trip up paths: escapes, digits, nothing at all, and the one that plain assignment would swallow.
const key = fc.oneof(text, fc.constantFrom("", "0", "1", "10", "01", "/", "~", "~0", "~1", "a/b", "__proto__", "-"));

/** Any value that the record can hold. */
export const recordableJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 12 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
  ),
})).value;
