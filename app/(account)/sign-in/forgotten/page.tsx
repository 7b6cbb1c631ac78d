import type { Metadata } from "next";
import { askForLetter } from "#app/(account)/sign-in/forgotten/actions.ts";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { Button } from "#components/ui/button.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export const metadata: Metadata = { title: "Forgotten password" };

interface Props {
  readonly searchParams: Promise<{ readonly sent?: string | readonly string[] }>;
}

export default async function ForgottenPage({ searchParams }: Props) {
  const isSent = (await searchParams).sent === "yes";
  return (
    <SiteFrame current="/sign-in">
      {isSent && (
        <NotificationBanner title="If somebody here has that address, a letter is on its way.">
          <p>It holds a link that works once, within an hour. Look in the folder for unwanted mail too.</p>
        </NotificationBanner>
      )}
      <PageHeading
        deck="Type the e-mail address you sign in with. We send it a link for choosing a new password."
        title="Forgotten password"
        trail={[{ text: "Sign in", href: "/sign-in" }, { text: "Forgotten password" }]}
      />
      <form action={askForLetter}>
        <TextInput autoComplete="username" isRequired label="E-mail address" name="email" type="email" />
        <Button>Send the link</Button>
      </form>
    </SiteFrame>
  );
}
