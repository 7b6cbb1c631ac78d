import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes, type JsonValue } from "#domain/record/canonical-json.ts";
import { documentFrom, type Field, FieldValue, fieldsOf } from "#domain/record/document-fields.ts";
import { recordableJson } from "#tests/unit/record/json-values.ts";

const text = (value: JsonValue) => new TextDecoder().decode(canonicalBytes(value));

describe("fields that are no document", () => {
  it.each<[string, readonly Field[]]>([
    ["nothing at all", []],
    ["a path that is not a pointer", [{ path: "a", value: 1 }]],
    ["a path with a bad escape", [{ path: "/a~2", value: 1 }]],
    ["a path with an unfinished escape", [{ path: "/a~", value: 1 }]],
    [
      "a path that comes twice",
      [
        { path: "/a", value: 1 },
        { path: "/a", value: 1 },
      ],
    ],
    [
      "members under a value",
      [
        { path: "/a", value: 1 },
        { path: "/a/b", value: 2 },
      ],
    ],
    [
      "members under an empty object",
      [
        { path: "/a", value: {} },
        { path: "/a/b", value: 2 },
      ],
    ],
    [
      "an array with a gap",
      [
        { path: "", value: [] },
        { path: "/0", value: 1 },
        { path: "/2", value: 1 },
      ],
    ],
    [
      "an array index with a leading zero",
      [
        { path: "", value: [] },
        { path: "/00", value: 1 },
      ],
    ],
  ])("are refused: %s", (_, fields) => {
    expect(() => documentFrom(fields)).toThrow(TypeError);
  });
});

describe("the fields of a document", () => {
  it("are its leaves by JSON Pointer, in code-unit order, arrays marked by a field of their own", () => {
    const document = { b: ["x", { c: null }], a: {}, "a/b": { "m~n": 1 }, "": false };
    expect(fieldsOf(document)).toEqual([
      { path: "/", value: false },
      { path: "/a", value: {} },
      { path: "/a~1b/m~0n", value: 1 },
      { path: "/b", value: [] },
      { path: "/b/0", value: "x" },
      { path: "/b/1/c", value: null },
    ]);
  });

  it.each<JsonValue>([null, "", 0, [], {}, [[]], [{}], { "": "" }])("of %j give it back", (document) => {
    expect(text(documentFrom(fieldsOf(document)))).toBe(text(document));
  });

  it("tell an array from an object whose keys are numbers", () => {
    expect(fieldsOf(["x", "y"])).not.toEqual(fieldsOf({ "0": "x", "1": "y" }));
    expect(documentFrom(fieldsOf({ "0": "x", "1": "y" }))).toEqual({ "0": "x", "1": "y" });
  });

  it("keep an array of more than ten items in order", () => {
    const document = Array.from({ length: 12 }, (_, at) => at);
    expect(documentFrom(fieldsOf(document))).toEqual(document);
  });

  it("give back any document, in whatever order they come, and each is a field value", () => {
    fc.assert(
      fc.property(recordableJson, (document) => {
        const fields = fieldsOf(document);
        expect(text(documentFrom(fields.toReversed()))).toBe(text(document));
        expect(fields.every(({ value }) => FieldValue.safeParse(value).success)).toBe(true);
        expect(fields.map(({ path }) => path)).toEqual(fields.map(({ path }) => path).sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe("a document with tombstones", () => {
  const fields = fieldsOf({ account: "told", names: ["A", "B"] });
  const without = (path: string) => fields.filter((field) => field.path !== path);

  it("shows each in its place and everything else as it was", () => {
    const document = documentFrom(without("/names/0"), { paths: ["/names/0"], shownAs: { redacted: true } });
    expect(document).toEqual({ account: "told", names: [{ redacted: true }, "B"] });
  });

  it("is refused when a redacted item is not named", () => {
    expect(() => documentFrom(without("/names/0"))).toThrow("no item 0");
  });

  it("is refused when a tombstone stands where a value still does", () => {
    expect(() => documentFrom(fields, { paths: ["/account"], shownAs: null })).toThrow("comes twice");
  });

  it("is refused when the array itself is redacted but its items are not", () => {
    expect(() => documentFrom(without("/names"), { paths: ["/names"], shownAs: [] })).toThrow("has members");
  });
});
