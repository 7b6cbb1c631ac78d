import { describe, expect, it } from "vitest";
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  isSettled,
  nextToSend,
  unsavedIn,
  untouched,
} from "#app/(desk)/draft-form/autosave.ts";
import { Instant } from "#domain/framework/instant.ts";

const AT = "2026-08-01T13:02:00.000Z";
const BEGUN: Autosave = {
  fields: {
    account: untouched({ value: "We did.", version: 3 }),
    status: untouched({ value: "", version: 0 }),
  },
  sending: null,
  link: { kind: "open" },
  savedAt: null,
  keptFrom: null,
  leaving: "no",
};

const typed = (value: string, field = "account"): AutosaveEvent => ({ kind: "typed", field, value });
const due = (field = "account"): AutosaveEvent => ({ kind: "due", field });
const sent = (key = "k1", field = "account"): AutosaveEvent => ({ kind: "sent", field, key });
const saved = (version: number | null, field = "account"): AutosaveEvent => ({
  kind: "saved",
  field,
  savedAt: AT,
  version,
});
const offline: AutosaveEvent = { kind: "failed", why: "network" };
const conflicted: AutosaveEvent = {
  kind: "conflicted",
  field: "account",
  conflict: {
    field: "account",
    yours: "Mine.",
    theirs: "Theirs.",
    version: 4,
    changedBy: "Ben Bell",
    changedAt: Instant.parse(AT),
    proposal: null,
  },
};
const kept = { value: "Kept.", base: "We did.", basedOn: 3, attempt: null, at: AT };

function told(...events: readonly AutosaveEvent[]): Autosave {
  return events.reduce(autosave, BEGUN);
}

describe("what is sent", () => {
  it.each<readonly [string, readonly AutosaveEvent[], string | null]>([
    ["nothing while nobody wrote", [], null],
    ["nothing while somebody is still typing", [typed("We did it")], null],
    ["a field once its writer pauses", [typed("We did it."), due()], "account"],
    ["nothing for a field that reads again as it did", [typed("x"), typed("We did."), due()], null],
    [
      "nothing while an answer is awaited",
      [typed("Mine."), due(), sent(), typed("done", "status"), due("status")],
      null,
    ],
    [
      "the next field after an answer",
      [typed("Mine."), due(), sent(), typed("done", "status"), due("status"), saved(4)],
      "status",
    ],
    [
      "what was typed during the sending, after the answer",
      [typed("A"), due(), sent(), typed("AB"), due(), saved(4)],
      "account",
    ],
    ["not what is still being typed after the answer", [typed("A"), due(), sent(), typed("AB"), saved(4)], null],
    [
      "no refused text a second time",
      [typed("Long"), due(), sent(), { kind: "refused", field: "account", message: "Too long." }, due()],
      null,
    ],
    [
      "a refused text once it was changed",
      [
        typed("Long"),
        due(),
        sent(),
        { kind: "refused", field: "account", message: "Too long." },
        typed("Short"),
        due(),
      ],
      "account",
    ],
    [
      "another field although one was refused",
      [
        typed("Long"),
        due(),
        sent(),
        { kind: "refused", field: "account", message: "Too long." },
        typed("done", "status"),
        due("status"),
      ],
      "status",
    ],
    [
      "no field whose conflict is not settled",
      [typed("Mine."), due(), sent(), conflicted, typed("Mine too."), due()],
      null,
    ],
    [
      "another field although one is in conflict",
      [typed("Mine."), due(), sent(), conflicted, typed("done", "status"), due("status")],
      "status",
    ],
    [
      "my text, once I keep it",
      [typed("Mine."), due(), sent(), conflicted, { kind: "chose", field: "account", choice: "mine" }],
      "account",
    ],
    [
      "nothing, once I take theirs",
      [typed("Mine."), due(), sent(), conflicted, { kind: "chose", field: "account", choice: "theirs" }],
      null,
    ],
    [
      "both together, once I take them",
      [typed("Mine."), due(), sent(), conflicted, { kind: "chose", field: "account", choice: { merged: "Both." } }],
      "account",
    ],
    ["nothing while the network is gone", [typed("Mine."), due(), sent(), offline], null],
    ["what may have arrived, at the next try", [typed("Mine."), due(), sent(), offline, { kind: "retry" }], "account"],
    [
      "nothing once the report is closed",
      [typed("Mine."), due(), sent(), { kind: "closed", sentence: "Filed." }, { kind: "retry" }, due()],
      null,
    ],
    ["what the device kept", [{ kind: "put_back", field: "account", kept }], "account"],
    ["everything that is not saved, when its writer leaves", [typed("Mine."), { kind: "leave" }], "account"],
  ])("is %s", (_case, events, next) => {
    expect(nextToSend(told(...events))).toBe(next);
  });
});

describe("a sending", () => {
  it("is repeated as it was, under its key, when it may have arrived", () => {
    const { fields } = told(
      typed("First."),
      due(),
      sent("k1"),
      offline,
      typed("Second."),
      { kind: "retry" },
      sent("k2"),
    );
    expect(fields.account?.attempt).toEqual({ value: "First.", basedOn: 3, key: "k1" });
  });

  it("is made anew when nobody was signed in, as nothing arrived", () => {
    const { fields } = told(
      typed("First."),
      due(),
      sent("k1"),
      { kind: "failed", why: "signed_out" },
      { kind: "retry" },
      sent("k2"),
    );
    expect(fields.account?.attempt).toEqual({ value: "First.", basedOn: 3, key: "k2" });
  });

  it("moves the version on, which the next one is based on", () => {
    const { fields, savedAt } = told(typed("First."), due(), sent(), saved(4), typed("Second."), due(), sent("k2"));
    expect(fields.account?.attempt).toEqual({ value: "Second.", basedOn: 4, key: "k2" });
    expect(savedAt).toBe(AT);
  });

  it("leaves the version when the register had these words already", () => {
    expect(told(typed("First."), due(), sent(), saved(null)).fields.account).toMatchObject({
      version: 3,
      base: "First.",
    });
  });

  it("that had arrived before the page was loaded shows what somebody wrote since", () => {
    const attempt = { value: "We.", basedOn: 1, key: "k0" };
    const put: AutosaveEvent = {
      kind: "put_back",
      field: "account",
      kept: { ...kept, value: "We.", basedOn: 1, attempt },
    };
    expect(told(put, sent(), saved(2)).fields.account).toMatchObject({
      shown: "We did.",
      base: "We did.",
      version: 3,
    });
  });
});

describe("a conflict", () => {
  it("keeps what is typed while it is open", () => {
    expect(told(typed("Mine."), due(), sent(), conflicted, typed("Mine, more.")).fields.account?.shown).toBe(
      "Mine, more.",
    );
  });

  it("is based on their version once it is settled, whichever was chosen", () => {
    for (const choice of ["mine", "theirs", { merged: "Both." }] as const) {
      const { account } = told(typed("Mine."), due(), sent(), conflicted, {
        kind: "chose",
        field: "account",
        choice,
      }).fields;
      expect(account).toMatchObject({ version: 4, base: "Theirs.", conflict: null });
    }
  });

  it("shows the text that was chosen, and says that the form must follow", () => {
    const { account } = told(typed("Mine."), due(), sent(), conflicted, {
      kind: "chose",
      field: "account",
      choice: "theirs",
    }).fields;
    expect(account).toMatchObject({ shown: "Theirs.", rewritten: 1 });
  });
});

describe("what is not saved", () => {
  it.each<readonly [string, readonly AutosaveEvent[], readonly string[]]>([
    ["nothing at first", [], []],
    ["a text from its first key stroke", [typed("W")], ["account"]],
    ["a text that may have arrived", [typed("W"), due(), sent(), offline], ["account"]],
    [
      "a text that may have arrived, though it reads again as before",
      [typed("W"), due(), sent(), offline, typed("We did.")],
      ["account"],
    ],
    [
      "a text that was refused",
      [typed("W"), due(), sent(), { kind: "refused", field: "account", message: "No." }],
      ["account"],
    ],
    ["a text in conflict", [typed("Mine."), due(), sent(), conflicted], ["account"]],
    ["nothing once it is answered", [typed("W"), due(), sent(), saved(4)], []],
  ])("is %s", (_case, events, names) => {
    expect(unsavedIn(told(...events))).toEqual(names);
  });

  it("keeps its writer from leaving, once all was tried", () => {
    const refused = told(typed("W"), { kind: "leave" }, sent(), { kind: "refused", field: "account", message: "No." });
    expect([isSettled(refused), unsavedIn(refused)]).toEqual([true, ["account"]]);
    expect(isSettled(told(typed("W"), { kind: "leave" }, sent()))).toBe(false);
  });

  it("is said to be kept from the earliest moment", () => {
    const later = { ...kept, at: "2026-08-01T15:00:00.000Z" };
    const both = told({ kind: "put_back", field: "status", kept: later }, { kind: "put_back", field: "account", kept });
    expect(both.keptFrom).toBe(AT);
  });

  it("waits longer after each try that fails, and no longer once one gets through", () => {
    const twice = told(typed("W"), due(), sent(), offline, { kind: "retry" }, sent(), offline);
    expect(twice.link).toEqual({ kind: "waiting", why: "network", tries: 2, isTrying: false });
    expect([{ kind: "retry" } as const, sent(), saved(4)].reduce(autosave, twice).link).toEqual({ kind: "open" });
  });
});

describe("a refusal", () => {
  const refused: AutosaveEvent = { kind: "refused", field: "account", message: "Too long." };
  it("stays at the field, with its words, until another text is answered", () => {
    const { account } = told(typed("Long"), due(), sent(), refused, typed("Longer")).fields;
    expect(account).toMatchObject({ shown: "Longer", refusal: { value: "Long", message: "Too long." } });
  });

  it("goes when the field reads again as the register has it", () => {
    expect(told(typed("Long"), due(), sent(), refused, typed("We did.")).fields.account?.refusal).toBeNull();
  });
});
