import { describe, expect, it } from "vitest";
import { contentOf, sniffStart } from "#db/evidence/inspect/sniff.ts";
import { FOREIGN } from "#tests/fixtures/evidence/foreign-files.ts";

describe("the beginning of a file", () => {
  it.each(["docx", "pdf", "txt"])(
    "that is a picture stops the upload under %s, and leads to the stop page",
    (ending) => {
      expect(sniffStart(FOREIGN.jpeg, `policy.${ending}`)).toEqual({
        kind: "refused",
        reason: "picture",
        isSuspicious: true,
      });
    },
  );

  it("is judged by what it is where the name is refused too", () => {
    expect(sniffStart(FOREIGN.mp4, "policy.exe")?.reason).toBe("video");
    expect(sniffStart(Buffer.from("A policy."), "policy.exe")?.reason).toBe("type_not_accepted");
  });

  it("lets a text pass that is cut in the middle of a letter", () => {
    expect(sniffStart(Buffer.from("Größ").subarray(0, -1), "policy.txt")).toBeUndefined();
  });

  it.each([
    ["BMW reported on time", "text"],
    ["MZ, ID3 and GIF89a are names of formats", "text"],
    ["PK", "text"],
    ["#! is how scripts begin", "program"],
    ["{\\rtf1 text}", "rich_text"],
    ["P1 1 1 1", "picture"],
    ["P3 is a level of care", "text"],
    ["%!PS-Adobe-3.0", "picture"],
    ["<svg width='1'/>", "picture"],
    ["<?xml version='1.0'?><!-- <html> --><x:svg xmlns:x='a'>", "picture"],
    ["<svgs are drawings", "text"],
    ["<p align='center'>A readme</p>", "text"],
    ["<!doctype HTML>", "web_page"],
  ])("%s is %s", (text, content) => {
    expect(contentOf(Buffer.from(text))).toBe(content);
  });
});
