import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { inTurn } from "#db/sign-in/in-turn.ts";

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

const derive = promisify(argon2);

/** A password's argon2id hash in PHC form, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain64(salt)}$${plain64(tag)}`;
}

/**
 * Whether the password has this hash. With no hash it does the same work and says no, so that the time it takes does
 * not tell whether an account exists.
 */
export async function isPasswordOf(hash: string | undefined, password: string): Promise<boolean> {
  const parts = hash === undefined ? null : partsOf(hash);
  const tag = await tagOf(password, parts?.salt ?? NOBODYS_SALT);
  return parts !== null && timingSafeEqual(tag, parts.tag);
}

const NOBODYS_SALT = randomBytes(SALT_BYTES);

function partsOf(hash: string): { readonly salt: Buffer; readonly tag: Buffer } {
  const [, algorithm, version, cost, salt = "", tag = ""] = hash.split("$");
  const found = { salt: Buffer.from(salt, "base64"), tag: Buffer.from(tag, "base64") };
  const isKnown = algorithm === "argon2id" && version === "v=19" && cost === `m=${COST.memory},t=${COST.passes},p=1`;
  if (!isKnown || found.salt.length !== SALT_BYTES || found.tag.length !== TAG_BYTES) {
    throw new Error("A stored password hash has a form that this version does not know");
  }
  return found;
}

function tagOf(password: string, salt: Buffer): Promise<Buffer> {
  const message = password.normalize("NFKC");
  return inTurn(() => derive("argon2id", { message, nonce: salt, tagLength: TAG_BYTES, ...COST }));
}

function plain64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
