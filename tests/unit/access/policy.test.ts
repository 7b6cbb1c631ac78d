import { describe, expect, it } from "vitest";
import { Permit } from "#domain/access/permit.ts";
import { ACTIONS, type Action, isAllowed, type Subject } from "#domain/access/policy.ts";
import { type Membership, PUBLIC_VIEWER, ROLES, type Role, type Viewer } from "#domain/access/viewer.ts";

/** Whether it is allowed to each kind of viewer; what a row leaves out does not compile. */
type Row = Readonly<Record<Role | "nobodySpecial" | "public", boolean>>;

const NOBODY: Row = {
  editor: false,
  officer: false,
  administrator: false,
  auditor: false,
  steward: false,
  nobodySpecial: false,
  public: false,
};
const WRITERS: Row = { ...NOBODY, editor: true, officer: true };
const COMPANY: Row = { ...WRITERS, administrator: true };
const OFFICER: Row = { ...NOBODY, officer: true };
const ADMINISTRATOR: Row = { ...NOBODY, administrator: true };
const STEWARD: Row = { ...NOBODY, steward: true };
const EVERYBODY_SIGNED_IN: Row = { ...COMPANY, auditor: true, steward: true, nobodySpecial: true };

/** The objects that an act may be tried on, in the eyes of a viewer whose memberships are at `HOME`. */
const OBJECTS = {
  own: { kind: "organisation", organisationId: "home" },
  other: { kind: "organisation", organisationId: "elsewhere" },
  ownProgramme: { kind: "programme", programme: "small" },
  otherProgramme: { kind: "programme", programme: "large" },
  oneself: { kind: "person", personId: "me" },
  somebodyElse: { kind: "person", personId: "you" },
} as const satisfies Record<string, Subject>;
type ObjectName = keyof typeof OBJECTS;

const nothing = {
  own: NOBODY,
  other: NOBODY,
  ownProgramme: NOBODY,
  otherProgramme: NOBODY,
  oneself: NOBODY,
  somebodyElse: NOBODY,
};

const MATRIX: Readonly<Record<Action, Readonly<Record<ObjectName, Row>>>> = {
  "report.read": { ...nothing, own: COMPANY },
  "report.answer": { ...nothing, own: WRITERS },
  "report.confirm": { ...nothing, own: WRITERS },
  "report.hand_over": { ...nothing, own: WRITERS },
  "report.take_back": { ...nothing, own: WRITERS },
  "report.certify": { ...nothing, own: OFFICER },
  "report.restate_prepare": { ...nothing, own: WRITERS },
  "report.restate_drop": { ...nothing, own: WRITERS },
  "report.restate": { ...nothing, own: OFFICER },
  "report.withdraw": { ...nothing, own: OFFICER },
  "report.assign": { ...nothing, own: COMPANY },
  "report.comment": { ...nothing, own: COMPANY },
  "report.upload_workbook": { ...nothing, own: WRITERS },
  "report.apply_workbook": { ...nothing, own: WRITERS },
  "report.put_workbook_aside": { ...nothing, own: WRITERS },
  "evidence.hand_in": { ...nothing, own: WRITERS },
  "evidence.describe": { ...nothing, own: WRITERS },
  "evidence.withdraw": { ...nothing, own: WRITERS },
  "evidence.open": { ...nothing, own: COMPANY },
  "evidence.take_away": { ...nothing, own: COMPANY },
  "evidence.report": { ...nothing, own: COMPANY },
  "commitment.change": { ...nothing, own: OFFICER },
  "record.enter": { ...nothing, ownProgramme: STEWARD },
  "store.read": { ...nothing, ownProgramme: STEWARD },
  "calendar.make": { ...nothing, own: COMPANY },
  "calendar.end": { ...nothing, own: COMPANY },
  "people.read": { ...nothing, own: COMPANY },
  "people.invite": { ...nothing, own: ADMINISTRATOR },
  "people.invite_again": { ...nothing, own: ADMINISTRATOR },
  "people.withdraw": { ...nothing, own: ADMINISTRATOR },
  "people.remove": { ...nothing, own: ADMINISTRATOR },
  "people.change_officer": { ...nothing, own: ADMINISTRATOR },
  "people.end_session": { ...nothing, own: ADMINISTRATOR },
  "people.join": { ...nothing, oneself: EVERYBODY_SIGNED_IN },
  "session.revoke": { ...nothing, oneself: EVERYBODY_SIGNED_IN },
  "password.change": { ...nothing, oneself: EVERYBODY_SIGNED_IN },
  "digest.choose": { ...nothing, oneself: EVERYBODY_SIGNED_IN },
};

const HOME: Omit<Membership, "role"> = {
  organisationId: "home",
  programme: "small",
  organisation: "home",
  organisationName: "Home",
};

function person(...memberships: readonly Membership[]): Viewer {
  return { kind: "person", personId: "me", name: "Me", memberships };
}

function viewerOf(kind: keyof Row): Viewer {
  if (kind === "public") return PUBLIC_VIEWER;
  return kind === "nobodySpecial" ? person() : person({ ...HOME, role: kind });
}

const KINDS = [...ROLES, "nobodySpecial", "public"] as const satisfies readonly (keyof Row)[];

// Object.entries forgets which names an object has; these are exactly the names of `OBJECTS`.
const OBJECT_NAMES = Object.keys(OBJECTS) as readonly ObjectName[];

const CASES = ACTIONS.flatMap((action) =>
  OBJECT_NAMES.flatMap((object) => KINDS.map((kind) => [action, object, kind, MATRIX[action][object][kind]] as const)),
);

describe("the permission table", () => {
  it("is asked about every act, object and kind of viewer", () => {
    expect(CASES).toHaveLength(ACTIONS.length * 6 * 7);
  });

  it.each(CASES)("says of %s on %s to %s: %s", (action, object, kind, isAllowedHere) => {
    expect(isAllowed(viewerOf(kind), action, OBJECTS[object])).toBe(isAllowedHere);
  });

  it("adds up what a person is in several places, and mixes no two of them", () => {
    const viewer = person(
      { ...HOME, role: "editor" },
      { ...HOME, organisationId: "elsewhere", programme: "large", role: "officer" },
    );
    expect(isAllowed(viewer, "report.certify", OBJECTS.other)).toBe(true);
    expect(isAllowed(viewer, "report.certify", OBJECTS.own)).toBe(false);
    expect(isAllowed(viewer, "report.answer", OBJECTS.own)).toBe(true);
  });
});

describe("a permit", () => {
  it("is given when the table says yes, for the act that was asked about", () => {
    expect(Permit.ask(viewerOf("officer"), "report.certify", OBJECTS.own)?.action).toBe("report.certify");
  });

  it("is not given when the table says no", () => {
    expect(Permit.ask(viewerOf("editor"), "report.certify", OBJECTS.own)).toBeNull();
  });

  it("cannot be forged: nothing that merely looks like one reads as one", () => {
    const forged: Permit = Object.create(Permit.prototype);
    expect(() => forged.action).toThrow(TypeError);
  });

  it("cannot be made or imitated in typed code", () => {
    const isMakeable: typeof Permit extends new (...given: never[]) => unknown ? true : false = false;
    const isImitable: { readonly action: Action } extends Permit ? true : false = false;
    expect([isMakeable, isImitable]).toEqual([false, false]);
  });
});
