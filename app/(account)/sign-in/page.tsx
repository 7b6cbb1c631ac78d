import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { safePath } from "#app/_http/next-path.ts";
import { isPractising } from "#app/_http/sign-in-providers.ts";
import { viewer } from "#app/_http/viewer.ts";
import { PracticeAccounts } from "#app/(account)/sign-in/practice-accounts.tsx";
import { SignInForm } from "#app/(account)/sign-in/sign-in-form.tsx";
import { SignInNotice } from "#app/(account)/sign-in/sign-in-notice.tsx";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { practiceAccounts } from "#db/queries/practice-accounts.ts";
import { settings } from "#settings";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = safePath(asked["next"]);
  if ((await viewer()).kind === "person") redirect(next);
  const { OIDC_ISSUER, OIDC_NAME } = settings();
  const accounts = isPractising() ? await practiceAccounts() : [];
  return (
    <SiteFrame current="/sign-in">
      <SignInNotice notice={asked["notice"]} problem={asked["problem"]} />
      <PageHeading
        deck="For the companies that report here, their auditors and the programme's steward. Reading the register needs no account."
        title="Sign in"
      />
      <Section id="own-account" title="With an account here">
        <SignInForm next={next} />
        <p className="mt-4">
          <a href="/sign-in/forgotten">I have forgotten my password</a>
        </p>
      </Section>
      {OIDC_ISSUER !== undefined && (
        <Section id="provider" title="With your organisation's sign-in">
          <form action="/sign-in/provider" method="post">
            <input name="next" type="hidden" value={next} />
            <Button look="secondary">Continue with {OIDC_NAME ?? "your organisation"}</Button>
          </form>
        </Section>
      )}
      {accounts.length > 0 && <PracticeAccounts accounts={accounts} next={next} />}
    </SiteFrame>
  );
}
