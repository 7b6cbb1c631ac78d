import { describe, expect, it } from "vitest";
import { readForm, withoutSecrets } from "#app/_http/form-fields.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";

function form(...pairs: readonly (readonly [string, string | File])[]): FormData {
  const made = new FormData();
  for (const [name, value] of pairs) made.append(name, value);
  return made;
}

describe("a form that was sent", () => {
  it("is read without the framework's own fields, its key apart", () => {
    const sent = readForm(form(["$ACTION_ID_1", ""], ["account", "We did."], [KEY_FIELD, "k1"]));
    expect(sent).toEqual({ fields: { account: "We did." }, key: "k1" });
  });

  it("has one kind of line end and one kind of accent", () => {
    expect(readForm(form(["account", "Cafe\u0301\r\nopen\rlate"]))?.fields).toEqual({
      account: "Caf\u00e9\nopen\nlate",
    });
  });

  it("keeps a password as it was typed, and never gives it back to the page", () => {
    const fields = readForm(form(["email", "a@b.c"], ["newPassword", "Cafe\u0301\r\n"], ["token", "t"]))?.fields ?? {};
    expect(fields["newPassword"]).toBe("Cafe\u0301\r\n");
    expect(withoutSecrets(fields)).toEqual({ email: "a@b.c" });
  });

  it.each([
    ["a file", form(["account", new File(["x"], "x.pdf")])],
    ["two values under one name", form(["status", "done"], ["status", "partly"])],
    ["a name that would change what objects are", form(["__proto__", "x"])],
  ])("is not read at all when it holds %s", (_case, sent) => {
    expect(readForm(sent)).toBeNull();
  });
});
