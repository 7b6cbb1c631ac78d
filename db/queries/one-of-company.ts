import type { PeopleInHand } from "#db/queries/company-people.ts";
import type { Member } from "#domain/people/company-people.ts";
import type { Invitation } from "#domain/people/invitation.ts";

/** A company's people with the one of them that is asked about. */
export type OneOf<T> = PeopleInHand & { readonly one: T };

/** The company with one of its invitations; undefined when it has none with this id. */
export function oneInvitation(found: PeopleInHand | undefined, id: string): OneOf<Invitation> | undefined {
  const one = found?.people.invitations.find((sent) => sent.id === id);
  return found === undefined || one === undefined ? undefined : { ...found, one };
}

/** The company with one role of one of its people; undefined when nobody there has it. */
export function oneMember(found: PeopleInHand | undefined, membershipId: string): OneOf<Member> | undefined {
  const one = found?.people.members.find((member) => member.membershipId === membershipId);
  return found === undefined || one === undefined ? undefined : { ...found, one };
}
