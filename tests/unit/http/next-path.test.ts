import { describe, expect, it } from "vitest";
import { safePath, signInPathFor } from "#app/_http/next-path.ts";

const TRICKS = [
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "\t//evil.example",
  " //evil.example",
  "https://evil.example",
  "http://evil.example",
  "HTTPS://evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https:///evil.example",
  "http:\\\\evil.example",
  "ftp://evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,hello",
  "vbscript:x",
  "blob:https://evil.example/1",
  "file:///etc/passwd",
  "evil.example",
  "www.evil.example/desk",
  "@evil.example",
  "/@evil.example",
  "//desk@evil.example",
  "/desk@evil.example",
  "https://127.0.0.1:3000@evil.example",
  "https://127.0.0.1.evil.example",
  "/%2f/evil.example",
  "/%2F%2Fevil.example",
  "/%5cevil.example",
  "%2f%2fevil.example",
  "/%09/evil.example",
  "/%0d%0aLocation:%20https://evil.example",
  "/desk\r\nLocation: https://evil.example",
  "/..//evil.example",
  "/../evil.example",
  "/desk/..//evil.example",
  "/desk/../../evil",
  "/./evil",
  "/desk//evil.example",
  "/.evil.example",
  "/desk;/evil",
  "/desk#https://evil.example",
  "/desk?next=https://evil.example",
  "/desk?next=//evil.example",
  "/\u2028/evil.example",
  "/\u0000/evil.example",
  "/\uFF0Fevil.example",
  "\uFF0F\uFF0Fevil.example",
  "/。/evil",
  "/\u200b/evil.example",
  "?next=//evil.example",
  "#",
  "",
  "/api/auth/callback/oidc",
  "/sign-in",
  "/sign-in/forgotten",
  "/Sign-In",
  "/API/x",
  "/desk/",
  `/${"a".repeat(600)}`,
  "/<script>",
  '/"onmouseover=x',
  "/desk'x",
  "/desk?x=<script>",
  "/[::1]",
  "/http://evil.example",
  "/https:/evil.example",
];

describe("the path after signing in", () => {
  it.each(TRICKS.map((trick) => [JSON.stringify(trick), trick]))("is the desk when asked for %s", (_shown, trick) => {
    expect(safePath(trick)).toBe("/desk");
  });

  it.each([[undefined], [null], [7], [["/account"]], [{}]])(
    "is the desk when asked for something that is no text: %s",
    (asked) => {
      expect(safePath(asked)).toBe("/desk");
    },
  );

  it.each([
    "/",
    "/desk",
    "/account",
    "/desk/rehearsal/quill/2026-q1",
    "/desk/rehearsal/quill/2026-q1/1.a",
    "/rehearsal?period=2026-q1",
    "/account?notice=session-ended",
  ])("is %s when one of our pages asked for it", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it("is carried to the sign-in page in its address", () => {
    expect(signInPathFor("/desk/rehearsal/quill")).toBe("/sign-in?next=%2Fdesk%2Frehearsal%2Fquill");
  });
});
