import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { signInPathFor } from "#app/_http/next-path.ts";
import { type SignedIn, signedIn } from "#app/_http/sign-in.ts";
import { type PersonViewer, PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";

/** The live session of this request, looked up once: the sealed cookie opened, its session and rights read anew. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const sent = await cookies();
  return signedIn(Object.fromEntries(sent.getAll().map(({ name, value }) => [name, value])));
});

/** Who is looking. */
export async function viewer(): Promise<Viewer> {
  return (await currentSession())?.viewer ?? PUBLIC_VIEWER;
}

/** The person who is signed in; anybody else is sent to sign in and comes back to `here`, the page's own path. */
export async function requirePerson(here: string): Promise<PersonViewer> {
  const found = await viewer();
  if (found.kind !== "person") redirect(signInPathFor(here));
  return found;
}
