import { notFound } from "next/navigation";
import { requirePerson } from "#app/_http/viewer.ts";
import { type CommitmentsOnDesk, commitmentsOnDesk } from "#db/queries/commitments-in-hand.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";

export interface CommitmentsParams {
  readonly programme: string;
  readonly company: string;
}

/** What a desk's company is committed to, who is looking, and the page's address. */
export interface OpenCommitments {
  readonly viewer: PersonViewer;
  readonly page: CommitmentsOnDesk;
  readonly home: string;
}

/** Loads it; sends a stranger to sign in, and anybody it is not for to the 404. */
export async function openCommitments({ programme, company }: CommitmentsParams, rest = ""): Promise<OpenCommitments> {
  const home = `/desk/${programme}/${company}/commitments`;
  const viewer = await requirePerson(`${home}${rest}`);
  const page = await commitmentsOnDesk(viewer, { programme, organisation: company });
  if (page === null || !page.isFilingOpen) notFound();
  return { viewer, page, home };
}

/** The desk as the frame names it. */
export function deskOfCommitments({ page }: OpenCommitments) {
  return { ...page.address, name: page.organisationName };
}
