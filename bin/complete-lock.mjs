// Run after every `npm install`: `npm run lock`.
// A registry mirror may not carry the builds of native packages for other systems, and npm then
// leaves them out of the lock file, which makes `npm ci` refuse it. Each one missing gets an entry
// that no system matches: nothing is fetched for it. `sharp`, overridden to a version that does not
// exist so that no image decoder is ever installed, is kept out in the same way.
import { readFileSync, writeFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(at, name)) continue;
    const version = (manifest.overrides?.[name] ?? range).replace(/^[\^~]/, "");
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: ["none"],
    };
    process.stdout.write(`left out on every system: ${name} ${version}\n`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);

function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
    if (!folder.includes("/node_modules/")) folder = "";
  }
}
