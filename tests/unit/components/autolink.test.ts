import { describe, expect, it } from "vitest";
import { paragraphsOf, piecesOf } from "#components/ui/autolink.ts";

function linksIn(text: string): readonly string[] {
  return piecesOf(text).flatMap((piece) => (piece.kind === "link" ? [piece.text] : []));
}

describe("addresses in plain text", () => {
  it.each([
    ["a javascript address", "see javascript:alert(1)", []],
    ["a data address", "see data:text/html,hello", []],
    ["a scheme without a host", "see https://", []],
    ["an address that carries a name and a password", "see https://bank.example:x@evil.example/", []],
    ["an address in words", "see https://example.org/a?b=c#d for more", ["https://example.org/a?b=c#d"]],
    ["the full stop that ends the sentence", "see https://example.org/a.", ["https://example.org/a"]],
    ["a bracket around the address", "(https://example.org/a)", ["https://example.org/a"]],
    ["a bracket inside the address", "https://example.org/a_(b)", ["https://example.org/a_(b)"]],
    ["two addresses", "http://a.example, https://b.example", ["http://a.example", "https://b.example"]],
    ["markup after the address", "https://example.org/<b>", ["https://example.org/"]],
  ])("links only what is one: %s", (_case, text, expected) => {
    expect(linksIn(text)).toEqual(expected);
  });

  it("loses no character of the text", () => {
    const text = "First (https://example.org/a), then https://x:y@b.example/ and done.";
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});

describe("paragraphs of plain text", () => {
  it("parts them at blank lines and keeps single line breaks", () => {
    expect(paragraphsOf("one\ntwo\r\n\r\n three \n \n\n")).toEqual(["one\ntwo", "three"]);
  });
});
