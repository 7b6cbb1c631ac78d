import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secret = z.string().min(43);

/** What the launcher keeps to itself: the passwords of the database roles and the key that seals the sign-in cookie. */
export const Secrets = z.strictObject({
  postgres: secret,
  register_owner: secret,
  register_public: secret,
  register_desk: secret,
  register_record: secret,
  NEXTAUTH_SECRET: secret,
});
export type Secrets = z.infer<typeof Secrets>;

/** The secrets of a data folder, made on first use and readable by their owner only. */
export function secretsOf(dataFolder: string): Secrets {
  const path = join(dataFolder, "secrets.json");
  if (existsSync(path)) return Secrets.parse(JSON.parse(readFileSync(path, "utf8")));
  const made = freshSecrets();
  writeFileSync(`${path}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return made;
}

/** A set of secrets that nobody has seen. */
export function freshSecrets(): Secrets {
  const random = () => randomBytes(48).toString("base64url");
  return {
    postgres: random(),
    register_owner: random(),
    register_public: random(),
    register_desk: random(),
    register_record: random(),
    NEXTAUTH_SECRET: random(),
  };
}
