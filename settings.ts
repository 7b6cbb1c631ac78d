import { z } from "zod";
import { RETENTION } from "#domain/evidence/retention.ts";

const PORT_CURE = "give a whole number from 1 to 65535, for example PORT=3000";
const DATABASE_CURE = "give an address such as postgres://admin:password@db.example.org:5432/register";
const SECRET_CURE = 'give at least 32 bytes that nobody else knows, for example from "openssl rand -base64 48"';
const EVIDENCE_KEY_CURE =
  'give 32 bytes that nobody else knows in base64, for example from "openssl rand -base64 32", or NAME:KEY,NAME:KEY';
const STORE_CURE = "give disk, or s3://BUCKET/PREFIX?endpoint=https://s3.example.org&region=REGION";
const KNOWN_DEFAULTS = ["secret", "changeme", "change-me", "change_me", "nextauth_secret", "your-secret", "password"];

/** Every environment variable that the register reads. `.env.example` says what each is for. */
export const Settings = z
  .object({
    REGISTER_DATA: text("name a folder, for example REGISTER_DATA=.data").default(".data"),
    PORT: portNumber().default(3000),
    DATABASE_URL: address(["postgres:", "postgresql:"], DATABASE_CURE).optional(),
    REGISTER_MODE: z.enum(["practice", "production"], { error: "give practice or production" }).default("practice"),
    NEXTAUTH_URL: address(["http:", "https:"], "give the address people type, for example https://register.example.org")
      .refine((url) => new URL(url).pathname === "/", { error: "give the address without a path" })
      .optional(),
    NEXTAUTH_SECRET: text(SECRET_CURE)
      .refine((value) => Buffer.byteLength(value) >= 32 && !isKnownDefault(value), { error: SECRET_CURE })
      .optional(),
    AUTH_TRUST_HOST: z.string().optional(),
    SMTP_URL: address(
      ["smtp:", "smtps:"],
      "give an address such as smtp://user:password@mail.example.org:587",
    ).optional(),
    MAIL_FROM: text("give an address such as register@example.org")
      .refine((value) => /^[^\s@<>]+@[^\s@<>]+$/.test(value), {
        error: "give one plain address, such as register@example.org",
      })
      .default("register@localhost"),
    OIDC_ISSUER: address(
      ["http:", "https:"],
      "give the issuer's address, exactly as its discovery document has it",
    ).optional(),
    OIDC_CLIENT_ID: text("give the client id that the provider assigned").optional(),
    OIDC_CLIENT_SECRET: text("give the client secret that the provider assigned").optional(),
    OIDC_NAME: text("give the name for the button, for example OIDC_NAME=Example").optional(),
    REGISTER_EVIDENCE_KEY: text(EVIDENCE_KEY_CURE)
      .refine((value) => value.split(",").every(isKey), { error: EVIDENCE_KEY_CURE })
      .optional(),
    REGISTER_INCIDENT_KEY: text(EVIDENCE_KEY_CURE)
      .refine((value) => value.split(",").every(isKey), { error: EVIDENCE_KEY_CURE })
      .optional(),
    REGISTER_BACKUP_KEY: text(EVIDENCE_KEY_CURE)
      .refine((value) => value.split(",").every(isKey), { error: EVIDENCE_KEY_CURE })
      .optional(),
    EVIDENCE_STORE: text(STORE_CURE)
      .refine((value) => value === "disk" || isBucket(value), { error: STORE_CURE })
      .default("disk"),
    AWS_ACCESS_KEY_ID: text("give the id of the bucket's access key").optional(),
    AWS_SECRET_ACCESS_KEY: text("give the secret of the bucket's access key").optional(),
    CLAMD_URL: address(["tcp:", "unix:"], "give tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl").optional(),
    EVIDENCE_HASH_HOOK: text("give the program's whole path, such as /usr/local/bin/hash-hook")
      .refine((value) => value.startsWith("/"), { error: "give the program's whole path, beginning with /" })
      .optional(),
    INCIDENT_CONTACT: z.email({ error: "give an e-mail address that somebody reads at all hours" }).optional(),
    EVIDENCE_RETENTION: text("give years by programme, such as rehearsal=2,safety-by-design=12")
      .regex(RETENTION, { error: "give years by programme, such as rehearsal=2,safety-by-design=12" })
      .optional(),
    EVIDENCE_UNSCANNED: z
      .literal("stated", { error: "give stated, or remove it: it says that evidence is not scanned" })
      .optional(),
    REGISTER_PUBLIC_URL: address(["postgres:", "postgresql:"], DATABASE_CURE).optional(),
    REGISTER_DESK_URL: address(["postgres:", "postgresql:"], DATABASE_CURE).optional(),
  })
  .check((context) => {
    for (const [variable, cure] of contradictionsIn(context.value)) {
      context.issues.push({ code: "custom", path: [variable], message: cure, input: context.value });
    }
  });
export type Settings = z.infer<typeof Settings>;

/** Says which variables are wrong and how to put each right. */
export class SettingsRefused extends Error {
  readonly variables: readonly string[];
  constructor(issues: readonly z.core.$ZodIssue[]) {
    super(issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
    this.variables = issues.map((issue) => issue.path.join("."));
  }
}

/** Reads the settings from an environment; an empty variable counts as not set. Throws `SettingsRefused`. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const parsed = Settings.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new SettingsRefused(parsed.error.issues);
  return parsed.data;
}

let known: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

function contradictionsIn(given: z.infer<z.ZodObject<typeof Settings.shape>>): [string, string][] {
  const found: [string, string][] = [];
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  if (oidc.some((name) => given[name]) || given.OIDC_NAME) {
    for (const name of oidc) {
      if (!given[name])
        found.push([
          name,
          "is missing: sign-in through a provider needs the issuer, the client id and the client secret",
        ]);
    }
  }
  if (given.REGISTER_MODE === "practice") return found;
  if (!given.NEXTAUTH_URL)
    found.push(["NEXTAUTH_URL", "is missing: production needs the https address that people type"]);
  if (given.NEXTAUTH_URL?.startsWith("http:"))
    found.push(["NEXTAUTH_URL", "production needs https: give an https address"]);
  if (given.AUTH_TRUST_HOST)
    found.push(["AUTH_TRUST_HOST", "remove it: links are built from NEXTAUTH_URL, never from what a request claims"]);
  if (!given.NEXTAUTH_SECRET) found.push(["NEXTAUTH_SECRET", `is missing: ${SECRET_CURE}`]);
  if (given.OIDC_ISSUER?.startsWith("http:"))
    found.push(["OIDC_ISSUER", "production needs https: give an https address"]);
  if (!given.REGISTER_EVIDENCE_KEY) found.push(["REGISTER_EVIDENCE_KEY", `is missing: ${EVIDENCE_KEY_CURE}`]);
  if (given.EVIDENCE_HASH_HOOK && !given.REGISTER_INCIDENT_KEY)
    found.push(["REGISTER_INCIDENT_KEY", `is missing, and EVIDENCE_HASH_HOOK is set: ${EVIDENCE_KEY_CURE}`]);
  if (!given.CLAMD_URL && !given.EVIDENCE_HASH_HOOK && !given.EVIDENCE_UNSCANNED)
    found.push([
      "EVIDENCE_UNSCANNED",
      "no scanner is set: give CLAMD_URL or EVIDENCE_HASH_HOOK, or say EVIDENCE_UNSCANNED=stated",
    ]);
  return found;
}

function text(cure: string): z.ZodString {
  return z.string({ error: cure }).refine((value) => value === value.trim(), { error: "remove the spaces around it" });
}

function portNumber() {
  return z
    .string()
    .regex(/^\d{1,5}$/, { error: PORT_CURE })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { error: PORT_CURE });
}

function address(protocols: readonly string[], cure: string): z.ZodString {
  return z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), { error: cure });
}

function isKey(text: string): boolean {
  const [, base64 = ""] = /^\s*(?:[A-Za-z0-9._-]{1,40}:)?([A-Za-z0-9+/]{43}=)\s*$/.exec(text) ?? [];
  return new Set(Buffer.from(base64, "base64")).size >= 8;
}

function isBucket(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, searchParams } = new URL(value);
  const endpoint = searchParams.get("endpoint");
  const isReachable = endpoint === null || (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol));
  return protocol === "s3:" && hostname !== "" && username === "" && isReachable;
}

function isKnownDefault(value: string): boolean {
  const plain = value.toLowerCase();
  return KNOWN_DEFAULTS.some((known) => plain.replaceAll(known, "") === "") || new Set(plain).size < 8;
}
