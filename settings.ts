import { z } from "zod";

const PORT_CURE = "give a whole number from 1 to 65535, for example PORT=3000";
const DATABASE_CURE = "give an address such as postgres://admin:password@db.example.org:5432/register";
const SECRET_CURE = 'give at least 32 bytes that nobody else knows, for example from "openssl rand -base64 48"';
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

function isKnownDefault(value: string): boolean {
  const plain = value.toLowerCase();
  return KNOWN_DEFAULTS.some((known) => plain.replaceAll(known, "") === "") || new Set(plain).size < 8;
}
