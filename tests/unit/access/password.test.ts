import { describe, expect, it } from "vitest";
import { isEasyToGuess, NewPassword } from "#domain/access/password.ts";

const ABOUT = ["Ann Mortimer", "ann.mortimer@quill.example"];

describe("a password", () => {
  it.each([
    "password1234",
    "Password123456!",
    "P4$$w0rd2026",
    "qwertyuiop12",
    "1234567890123",
    "abcdefghijklmn",
    "aaaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "letmein!!!!!!",
    "welcome-admin-1",
    "iloveyou-baby",
    "annmortimer1990",
    "Mortimer.Quill.1",
    "correcthorsebatterystaple",
  ])("is easy to guess when it is %s", (password) => {
    expect(isEasyToGuess(password, ABOUT)).toBe(true);
  });

  it.each(["heron walks under basalt", "x9#Lq2vT8mRw4z", "drei müde Wölfe singen", "пять тихих выдр спят"])(
    "may be %s",
    (password) => {
      expect(isEasyToGuess(password, ABOUT)).toBe(false);
    },
  );

  it.each([
    ["eleven sig.", false],
    ["twelve signs", true],
    ["x".repeat(200), true],
    ["x".repeat(201), false],
  ])("of the length of %s is long enough and not too long: %s", (password, isAllowed) => {
    expect(NewPassword.safeParse(password).success).toBe(isAllowed);
  });
});
