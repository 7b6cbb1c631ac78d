import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings, Settings, SettingsRefused } from "#settings";

const SECRET = "kX2v9mQe7sLr4tBn8wZc1yUf6hJd3gAp";
const KEY = "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=";
const production = {
  REGISTER_MODE: "production",
  NEXTAUTH_URL: "https://register.example.org",
  NEXTAUTH_SECRET: SECRET,
  REGISTER_EVIDENCE_KEY: KEY,
  EVIDENCE_UNSCANNED: "stated",
};

describe("the settings", () => {
  it.each([
    ["a port that is a word", { PORT: "http" }, "PORT"],
    ["a port past the last one", { PORT: "65536" }, "PORT"],
    ["a mode nobody has heard of", { REGISTER_MODE: "staging" }, "REGISTER_MODE"],
    ["a database of another kind", { DATABASE_URL: "mysql://admin@db.example.org/register" }, "DATABASE_URL"],
    ["a mail server that is no address", { SMTP_URL: "mail.example.org:587" }, "SMTP_URL"],
    ["a sender that is no address", { MAIL_FROM: "The register" }, "MAIL_FROM"],
    [
      "half of a sign-in provider",
      { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "register" },
      "OIDC_CLIENT_SECRET",
    ],
    ["production without its address", { ...production, NEXTAUTH_URL: "" }, "NEXTAUTH_URL"],
    ["production over plain http", { ...production, NEXTAUTH_URL: "http://register.example.org" }, "NEXTAUTH_URL"],
    ["production that believes the Host header", { ...production, AUTH_TRUST_HOST: "true" }, "AUTH_TRUST_HOST"],
    ["production without a secret", { ...production, NEXTAUTH_SECRET: "" }, "NEXTAUTH_SECRET"],
    ["production with a secret of 31 bytes", { ...production, NEXTAUTH_SECRET: SECRET.slice(1) }, "NEXTAUTH_SECRET"],
    [
      "production with a secret everybody knows",
      { ...production, NEXTAUTH_SECRET: "changeme".repeat(5) },
      "NEXTAUTH_SECRET",
    ],
    [
      "production with a provider over plain http",
      { ...production, OIDC_ISSUER: "http://id.example.org", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" },
      "OIDC_ISSUER",
    ],
    ["production without a key for evidence", { ...production, REGISTER_EVIDENCE_KEY: "" }, "REGISTER_EVIDENCE_KEY"],
    [
      "production in which nothing scans and nobody says so",
      { ...production, EVIDENCE_UNSCANNED: "" },
      "EVIDENCE_UNSCANNED",
    ],
    ["evidence unscanned in other words", { EVIDENCE_UNSCANNED: "yes" }, "EVIDENCE_UNSCANNED"],
    [
      "a key for evidence of 31 bytes",
      { REGISTER_EVIDENCE_KEY: Buffer.alloc(31, SECRET).toString("base64") },
      "REGISTER_EVIDENCE_KEY",
    ],
    ["a key for evidence that is all zeros", { REGISTER_EVIDENCE_KEY: `${"A".repeat(43)}=` }, "REGISTER_EVIDENCE_KEY"],
    ["an older key that is none", { REGISTER_EVIDENCE_KEY: `new:${KEY},old:secret` }, "REGISTER_EVIDENCE_KEY"],
    ["a store of another kind", { EVIDENCE_STORE: "ftp://files.example.org" }, "EVIDENCE_STORE"],
    ["a bucket without a name", { EVIDENCE_STORE: "s3:///evidence" }, "EVIDENCE_STORE"],
    ["a scanner over http", { CLAMD_URL: "http://127.0.0.1:3310" }, "CLAMD_URL"],
    ["a hash hook that is no whole path", { EVIDENCE_HASH_HOOK: "hash-hook" }, "EVIDENCE_HASH_HOOK"],
  ])("refuse %s, naming the variable and the cure", (_, environment, variable) => {
    const refusal = refusalOf(environment);
    expect(refusal?.variables).toEqual([variable]);
    expect(refusal?.message).toMatch(new RegExp(`^${variable}: .*(give|name|remove|needs)`));
  });

  it("need nothing for practice", () => {
    expect(readSettings({})).toEqual({
      REGISTER_DATA: ".data",
      PORT: 3000,
      REGISTER_MODE: "practice",
      MAIL_FROM: "register@localhost",
      EVIDENCE_STORE: "disk",
    });
  });

  it("take an empty variable for one that is not set", () => {
    expect(readSettings({ PORT: "", NEXTAUTH_URL: "" })).toEqual(readSettings({}));
  });

  it("are accepted in production when they are safe", () => {
    expect(readSettings(production)).toMatchObject(production);
  });

  it.each([
    ["a key without a name", { REGISTER_EVIDENCE_KEY: KEY }],
    [
      "a new key before an old one",
      { REGISTER_EVIDENCE_KEY: `2027:${KEY},2026:${[...KEY].reverse().join("").slice(1)}=` },
    ],
    [
      "a bucket at another server",
      { EVIDENCE_STORE: "s3://evidence/register?endpoint=http://127.0.0.1:9000&region=eu" },
    ],
    ["a scanner at a socket", { CLAMD_URL: "unix:///run/clamav/clamd.ctl" }],
  ])("take %s", (_, environment) => {
    expect(readSettings(environment)).toMatchObject(environment);
  });

  it("are all in .env.example, and nothing else is", () => {
    const example = readFileSync(".env.example", "utf8");
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(Object.keys(Settings.shape).sort());
  });

  it("are accepted as .env.example gives them", () => {
    const example = readFileSync(".env.example", "utf8");
    const given = Object.fromEntries([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]));
    expect(readSettings(given)).toEqual(readSettings({}));
  });
});

function refusalOf(environment: Record<string, string>): SettingsRefused | undefined {
  try {
    readSettings(environment);
    return undefined;
  } catch (error) {
    if (error instanceof SettingsRefused) return error;
    throw error;
  }
}
