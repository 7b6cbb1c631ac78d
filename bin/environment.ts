import { resolve } from "node:path";
import type { Addresses } from "#bin/database.ts";
import type { Secrets } from "#bin/secrets.ts";
import type { Settings } from "#settings";

/** What the server and the seeding find in their environment: no address or password of the owner's. */
export function serverEnvironment(given: Settings, addresses: Addresses, secrets: Secrets): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, ...rest } = process.env;
  return {
    ...rest,
    NEXT_TELEMETRY_DISABLED: "1",
    REGISTER_DATA: resolve(given.REGISTER_DATA),
    PORT: String(given.PORT),
    NEXTAUTH_URL: given.NEXTAUTH_URL ?? `http://127.0.0.1:${given.PORT}`,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? secrets.NEXTAUTH_SECRET,
    REGISTER_PUBLIC_URL: addresses.publicUrl,
    REGISTER_DESK_URL: addresses.deskUrl,
  };
}

/** What a build finds: nothing of the operator's, so that the same sources make the same build everywhere. */
export function buildEnvironment(distDir: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(REGISTER_|NEXTAUTH_|AUTH_|OIDC_|SMTP_|MAIL_|AWS_|CLAMD_|EVIDENCE_|INCIDENT_|DATABASE_URL|PORT$)/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: distDir };
}
