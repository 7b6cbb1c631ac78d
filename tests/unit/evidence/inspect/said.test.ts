import { describe, expect, it } from "vitest";
import type { Ended } from "#db/evidence/inspect/child/run.ts";
import { verdictOf } from "#db/evidence/inspect/child/said.ts";

const ended: Ended = { how: "by_itself", code: 0, said: "", complained: "", peakBytes: 1, milliseconds: 1 };
const unreadable = { kind: "refused", reason: "not_readable", isSuspicious: false };

describe("what an inspection says", () => {
  it.each<[string, Partial<Ended>]>([
    ["broke down", { said: "ready\n", code: 134 }],
    ["broke down after its verdict", { said: 'ready\n{"kind":"clean","type":"pdf"}\n', code: 1 }],
    ["took too long", { said: 'ready\n{"kind":"clean","type":"pdf"}\n', how: "out_of_time" }],
    ["took too much memory", { said: "ready\n", how: "out_of_memory", code: null }],
    ["stopped in the middle of a line", { said: 'ready\n{"kind":"clean","type":"pdf"}' }],
    ["said no JSON", { said: "ready\nclean\n" }],
    ["said two things", { said: 'ready\n{"kind":"clean","type":"pdf"}\n{}\n' }],
    ["found a kind that the name does not say", { said: 'ready\n{"kind":"clean","type":"txt"}\n' }],
    ["gave a reason that nobody knows", { said: 'ready\n{"kind":"refused","reason":"mood","isSuspicious":false}\n' }],
    [
      "gave a property of every object as a reason",
      { said: 'ready\n{"kind":"refused","reason":"toString","isSuspicious":false}\n' },
    ],
  ])("refuses the file when it %s", (_, how) => {
    expect(verdictOf({ ...ended, ...how }, "pdf")).toEqual(unreadable);
  });

  it("is a failure of ours, not of the file, when it did not begin", () => {
    expect(verdictOf({ ...ended, code: 1, complained: "no such program\n" }, "pdf")).toEqual({
      kind: "failed",
      why: "by_itself, code 1: no such program",
    });
  });

  it("is passed on when all went well", () => {
    expect(verdictOf({ ...ended, said: 'ready\n{"kind":"clean","type":"pdf"}\n' }, "pdf")).toEqual({
      kind: "clean",
      type: "pdf",
    });
    const refused = { kind: "refused", reason: "macro", part: "word/vbaProject.bin", isSuspicious: false };
    expect(verdictOf({ ...ended, said: `ready\n${JSON.stringify(refused)}\n` }, "docx")).toEqual(refused);
  });

  it("cannot call a picture harmless", () => {
    const said = 'ready\n{"kind":"refused","reason":"picture","isSuspicious":false}\n';
    expect(verdictOf({ ...ended, said }, "pdf")).toMatchObject({ reason: "picture", isSuspicious: true });
  });
});
