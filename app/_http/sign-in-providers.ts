import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { SignInContext } from "#app/_http/sign-in-options.ts";
import { checkPassword } from "#db/commands/check-password.ts";
import { personOfIdentity } from "#db/queries/person-of-identity.ts";
import { practiceAccounts } from "#db/queries/practice-accounts.ts";
import { isRefused } from "#domain/refusal.ts";
import { settings } from "#settings";

const Typed = z.object({ email: z.string().max(320), password: z.string().max(200) });
const Chosen = z.object({ person: z.uuid() });
const Claims = z.object({ iss: z.string(), sub: z.string().min(1), iat: z.number() });
type Claims = z.infer<typeof Claims>;

const CLOCK_TOLERANCE_SECONDS = 60;

/** The ways in: a password, the operator's identity provider if there is one, and practice accounts while practising. */
export function providers(context: SignInContext): NextAuthOptions["providers"] {
  const oidc = identityProvider();
  return [byPassword(context), ...(oidc === null ? [] : [oidc]), ...(isPractising() ? [asPracticeAccount()] : [])];
}

/** Whether practice accounts may be used: never in production. */
export function isPractising(): boolean {
  return settings().REGISTER_MODE === "practice";
}

function byPassword(context: SignInContext): NextAuthOptions["providers"][number] {
  return {
    id: "password",
    name: "Password",
    type: "credentials",
    credentials: {},
    authorize: async (sent) => {
      const typed = Typed.safeParse(sent);
      const { email, password } = typed.success ? typed.data : { email: "", password: "" };
      const checked = await checkPassword({ email: email.trim(), password, address: context.address });
      if (isRefused(checked)) {
        context.refused = checked.refused;
        return null;
      }
      const isBarred = checked.isPractice && !isPractising();
      if (isBarred) context.refused = { code: "wrong_password" };
      return isBarred ? null : { id: checked.personId };
    },
  };
}

function asPracticeAccount(): NextAuthOptions["providers"][number] {
  return {
    id: "practice",
    name: "Practice account",
    type: "credentials",
    credentials: {},
    authorize: async (sent) => {
      const chosen = Chosen.safeParse(sent);
      const accounts = chosen.success ? await practiceAccounts() : [];
      const isThere = accounts.some(({ personId }) => personId === chosen.data?.person);
      return chosen.success && isThere ? { id: chosen.data.person } : null;
    },
  };
}

/** The generic OpenID Connect provider: PKCE, state and nonce; whom it names is looked up by issuer and subject alone. */
function identityProvider(): OAuthConfig<Claims> | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME } = settings();
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return {
    id: "oidc",
    name: OIDC_NAME ?? "your organisation",
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: "openid" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 5_000 },
    profile: async (claims) => {
      const { iss, sub, iat } = Claims.parse(claims);
      // The provider's own description of itself must not be able to choose another issuer's name.
      if (iss !== issuer) throw new Error("The token is not from the issuer in the settings");
      // What next-auth 4.24.15 does not check: its OpenID client lets a token from the future pass.
      if (iat > Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS) throw new Error("The token was issued in the future");
      const known = await personOfIdentity(iss, sub);
      return { id: known === null || (known.isPractice && !isPractising()) ? NOBODY : known.personId };
    },
  };
}

/** Stands for a subject of the provider that is nobody here; `signIn` refuses it. */
export const NOBODY = "nobody";
