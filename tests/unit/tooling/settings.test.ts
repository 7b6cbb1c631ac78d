import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings, Settings, SettingsRefused } from "#settings";

const SECRET = "kX2v9mQe7sLr4tBn8wZc1yUf6hJd3gAp";
const production = {
  REGISTER_MODE: "production",
  NEXTAUTH_URL: "https://register.example.org",
  NEXTAUTH_SECRET: SECRET,
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
    });
  });

  it("take an empty variable for one that is not set", () => {
    expect(readSettings({ PORT: "", NEXTAUTH_URL: "" })).toEqual(readSettings({}));
  });

  it("are accepted in production when they are safe", () => {
    expect(readSettings(production)).toMatchObject(production);
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
