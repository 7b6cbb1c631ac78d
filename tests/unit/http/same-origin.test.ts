import { describe, expect, it } from "vitest";
import { isFromOurPages } from "#app/_http/same-origin.ts";

const HERE = "http://127.0.0.1:3000";
const HOST = "127.0.0.1:3000";
const HOME = "https://register.example.org";

describe("a form", () => {
  it.each([
    ["our page, in a browser", { origin: HERE, host: HOST, fetchSite: "same-origin" }, HERE, true],
    ["our page, in a browser that says less", { origin: HERE, host: HOST, fetchSite: null }, HERE, true],
    [
      "our page, typed as localhost",
      { origin: "http://localhost:3000", host: "localhost:3000", fetchSite: null },
      HERE,
      true,
    ],
    ["our page over https", { origin: HOME, host: "register.example.org", fetchSite: "same-origin" }, HOME, true],
    [
      "our page behind a proxy that names another host",
      { origin: HOME, host: "127.0.0.1:3000", fetchSite: "same-origin" },
      HOME,
      true,
    ],
    ["another site", { origin: "https://evil.example", host: HOST, fetchSite: "cross-site" }, HERE, false],
    [
      "another site whose browser says less",
      { origin: "https://evil.example", host: HOST, fetchSite: null },
      HERE,
      false,
    ],
    [
      "another site that has the host rewritten",
      { origin: "https://evil.example", host: "evil.example", fetchSite: null },
      HOME,
      false,
    ],
    [
      "the plain address of an https register",
      { origin: "http://register.example.org", host: "register.example.org", fetchSite: null },
      HOME,
      false,
    ],
    ["a sandboxed frame", { origin: "null", host: HOST, fetchSite: "cross-site" }, HERE, false],
    ["a sandboxed frame whose browser says less", { origin: "null", host: HOST, fetchSite: null }, HERE, false],
    [
      "another port of this machine",
      { origin: "http://127.0.0.1:4000", host: HOST, fetchSite: "same-site" },
      HERE,
      false,
    ],
    ["somebody who does not say", { origin: null, host: HOST, fetchSite: null }, HERE, false],
    ["somebody who says nonsense", { origin: "nonsense", host: HOST, fetchSite: null }, HERE, false],
    ["our page, but the browser says cross-site", { origin: HERE, host: HOST, fetchSite: "cross-site" }, HERE, false],
  ])("from %s is judged", (_case, request, home, isOurs) => {
    expect(isFromOurPages(request, home)).toBe(isOurs);
  });
});
