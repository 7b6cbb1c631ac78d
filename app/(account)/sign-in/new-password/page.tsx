import type { Metadata } from "next";
import { sentenceOf } from "#app/_http/refusals.ts";
import { NewPasswordForm } from "#app/(account)/sign-in/new-password/new-password-form.tsx";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isResetOpen } from "#db/commands/choose-new-password.ts";

export const metadata: Metadata = { title: "New password", referrer: "same-origin" };

interface Props {
  readonly searchParams: Promise<{ readonly token?: string | readonly string[] }>;
}

/** Where the link of a letter leads. Opening it changes nothing: only its button does. */
export default async function NewPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const isOpen = typeof token === "string" && (await isResetOpen(token));
  const trail = [{ text: "Sign in", href: "/sign-in" }, { text: "New password" }];
  return (
    <SiteFrame current="/sign-in">
      <PageHeading title="New password" trail={trail} />
      {isOpen ? (
        <NewPasswordForm token={token} />
      ) : (
        <>
          <p>{sentenceOf({ code: "link_expired" })}</p>
          <LinkButton href="/sign-in/forgotten">Ask for a new link</LinkButton>
        </>
      )}
    </SiteFrame>
  );
}
