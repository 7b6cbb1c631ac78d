import type { Appointment } from "#db/seed/bootstrap.ts";
import { COMPANIES } from "#db/seed/rehearsal/companies/companies.ts";
import { STEWARD_NAME } from "#db/seed/rehearsal/founding.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { PRACTICE_PROGRAMME as programme } from "#domain/framework/practice.ts";

/** The body that runs the practice programme. */
export const STEWARD_ORGANISATION = { programme, key: "rehearsal-steward", name: STEWARD_NAME };

/** The made-up firm whose auditor can look around. It never signed anything. */
export const AUDIT_FIRM = {
  key: "ashdown-rowe",
  name: "Ashdown & Rowe",
  note: "Made up, for practice. A firm of auditors; it has not adopted any commitment.",
  kinds: [],
};

/** Who enters the facts of the practice programme. */
export const STEWARD: Appointment = {
  programme,
  organisation: STEWARD_ORGANISATION.key,
  email: "vera.holm@steward.example.org",
  name: "Vera Holm",
  role: "steward",
  isPractice: true,
};

/** The auditor of the practice programme. */
export const AUDITOR: Appointment = {
  programme,
  organisation: AUDIT_FIRM.key,
  email: "c.ashdown@ashdown-rowe.example.org",
  name: "Clara Ashdown",
  role: "auditor",
  isPractice: true,
};

/** The people of one company. All have the practice password: certifying asks for it again, and anybody may be named. */
export function peopleOf({ key, people }: CompanyStory): readonly Appointment[] {
  const at = { programme, organisation: key, isPractice: true, password: PRACTICE_PASSWORD };
  const { editors, officer, administrator } = people;
  return [
    ...editors.map(({ name, email }): Appointment => ({ ...at, name, email, role: "editor" })),
    { ...at, name: officer.name, email: officer.email, role: "officer" },
    ...(administrator === null ? [] : [{ ...at, ...administrator, role: "administrator" as const }]),
  ];
}

/** The addresses of those who only told the story and are let go at its end. */
export function addressesLetGo(): readonly string[] {
  return COMPANIES.filter(({ people }) => !people.signsIn).flatMap((company) =>
    peopleOf(company).map(({ email }) => email),
  );
}
