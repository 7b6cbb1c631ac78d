import { notFound } from "next/navigation";
import { requirePerson } from "#app/_http/viewer.ts";
import { type PeoplePage, peoplePage } from "#db/queries/people-page.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";

export interface PeopleParams {
  readonly programme: string;
  readonly company: string;
}

/** The people of a desk, who is looking, and the desk's address as forms carry it. */
export interface OpenPeople {
  readonly viewer: PersonViewer;
  readonly page: PeoplePage;
  readonly home: string;
  readonly address: { readonly programme: string; readonly organisation: string };
}

/** Loads the people of a desk; sends a stranger to sign in, and anybody it is not for to the 404. */
export async function openPeople({ programme, company }: PeopleParams, rest = ""): Promise<OpenPeople> {
  const home = `/desk/${programme}/${company}/people`;
  const viewer = await requirePerson(`${home}${rest}`);
  const address = { programme, organisation: company };
  const page = await peoplePage(viewer, address);
  if (page === null) notFound();
  return { viewer, page, home, address };
}

/** The desk as the frame names it. */
export function deskOfPeople({ page, address }: OpenPeople) {
  return { ...address, name: page.organisationName };
}
