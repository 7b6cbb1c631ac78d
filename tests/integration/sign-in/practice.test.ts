import { afterAll, beforeAll, expect, it } from "vitest";
import { enter, isLetIn, signedIn } from "#app/_http/sign-in.ts";
import { practiceAccounts } from "#db/queries/practice-accounts.ts";
import { browser, kept, settle, type Town } from "#tests/integration/sign-in/people.ts";

let town: Town;
beforeAll(async () => {
  town = await settle();
});
afterAll(() => town.leave());

it("offers the practice accounts, each with what it is and where, and nobody who is real", async () => {
  expect(await practiceAccounts()).toEqual([
    {
      personId: town.pia,
      name: "Pia Moss",
      role: "officer",
      organisationName: "Quill Systems",
      programme: "rehearsal",
    },
  ]);
});

it("lets a practice account in by its button", async () => {
  const answer = await enter("practice", { person: town.pia }, browser());
  expect((await signedIn(kept(answer)))?.viewer.name).toBe("Pia Moss");
});

it.each([
  ["a real person", () => town.ann],
  ["nobody", () => "00000000-0000-7000-8000-000000000000"],
  ["nonsense", () => "' or true --"],
])("lets %s in by no button", async (_case, person) => {
  expect(isLetIn(await enter("practice", { person: person() }, browser()))).toBe(false);
});

it("starts no practice session for a real person, though the application asked for one", async () => {
  const { rows } = await town.owner.query("select private.start_session($1, '\\x00', 'practice', 'x', null) as made", [
    town.ann,
  ]);
  expect(rows).toEqual([{ made: null }]);
});
