import { existsSync } from "node:fs";
import { run } from "#bin/run.ts";
import { progress, StepFailed } from "#bin/steps.ts";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** Where Chromium is, or undefined when this machine has none. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return existsSync(named) ? named : undefined;
  return PLACES.find((path) => existsSync(path));
}

/** Chromium's place, installed with apt first where it is missing. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env["CHROMIUM_PATH"]) {
    throw new StepFailed(
      `there is no Chromium at ${process.env["CHROMIUM_PATH"]}`,
      "put right CHROMIUM_PATH, or leave it unset",
    );
  }
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new StepFailed(
      "there is no Chromium, and it can only be installed as root, with apt",
      'run "sudo apt-get install chromium", or set CHROMIUM_PATH to a Chromium that is there',
    );
  }
  progress("installing Chromium with apt, about a minute");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { code, output } = await run("apt-get", args, { environment, shown: false });
    if (code !== 0)
      throw new StepFailed(
        `apt-get ${args.join(" ")} failed:\n${output.trim().split("\n").slice(-5).join("\n")}`,
        "install Chromium by hand, or set CHROMIUM_PATH",
      );
  }
  return findChromium() ?? "/usr/bin/chromium";
}
