import { signOut } from "#app/(account)/account/actions.ts";
import { Button } from "#components/ui/button.tsx";

/** The way out, on every page of somebody who is signed in. */
export function SignOutForm() {
  return (
    <form action={signOut}>
      <Button look="link">Sign out</Button>
    </form>
  );
}
