import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setUpEmbedded, withDatabase } from "#bin/database.ts";
import { type Cluster, startCluster } from "#bin/postgres/cluster.ts";
import { postmasterOf } from "#bin/postgres/postmaster.ts";
import { exitOf, isRunning } from "#bin/processes.ts";
import { run } from "#bin/run.ts";
import { secretsOf } from "#bin/secrets.ts";
import { connect, disconnect } from "#db/client.ts";
import { keyFileText } from "#db/evidence/seal/key-file.ts";
import { evidenceKeyFile } from "#db/evidence/seal/keys.ts";
import { diskStore } from "#db/evidence/store/disk.ts";
import { storeFolder } from "#db/evidence/store/place.ts";
import { migrate } from "#db/migrate.ts";
import { asClient } from "#db/one-connection.ts";
import { inPieces, random } from "#tests/fixtures/evidence/bytes.ts";
import { everyRow } from "#tests/fixtures/evidence/every-row.ts";
import { endWithTests, temporaryFolder } from "#tests/fixtures/reaped.ts";
import { fileAll, smallProgramme } from "#tests/fixtures/small-programme.ts";

const root = temporaryFolder("drill");
chmodSync(root, 0o711);
const data = join(root, "data");
const KEY = Buffer.from(random(32)).toString("base64");
const [warm, cold] = [join(root, "warm.backup"), join(root, "cold.backup")];
const files = new Map([0, 1, 65_536, 3_000_001].map((size) => [`item-${size}`, random(size)]));

type Told = { readonly code: number | null; readonly output: string };
function command(
  name: "backup" | "restore",
  args: readonly string[],
  changed: Record<string, string> = {},
): Promise<Told> {
  return run(process.execPath, [`bin/${name}.ts`, ...args], { shown: false, environment: environment(changed) });
}

function environment(changed: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, REGISTER_DATA: data, REGISTER_BACKUP_KEY: KEY, DATABASE_URL: "", ...changed };
}

async function running(): Promise<Cluster> {
  const cluster = await startCluster(data, secretsOf(data).postgres);
  endWithTests(cluster.postmaster);
  return cluster;
}

const adminUrl = (cluster: Cluster) => withDatabase(cluster.adminUrl, "register");

let before: Awaited<ReturnType<typeof everyRow>>;
let secrets: string;
let evidenceKey: string;

beforeAll(async () => {
  mkdirSync(data, { mode: 0o711 });
  secrets = JSON.stringify(secretsOf(data));
  evidenceKey = await keyFileText(evidenceKeyFile(data));
  const cluster = await running();
  const addresses = await setUpEmbedded(cluster.adminUrl, secretsOf(data));
  await migrate(addresses.ownerUrl);
  connect(addresses);
  const programme = await smallProgramme(addresses.ownerUrl);
  await fileAll(programme, programme.companies.alder);
  await disconnect();
  await asClient(adminUrl(cluster), (admin) => admin.query("insert into jobs.job (name, data) values ('mail', '{}')"));
  const store = diskStore(storeFolder(data));
  for (const [key, bytes] of files) await store.put(key, inPieces(bytes), bytes.length);
  before = await everyRow(adminUrl(cluster));
  expect(await command("backup", ["--to", warm])).toMatchObject({ code: 0 });
  await cluster.stop();
  expect(await command("backup", ["--to", cold])).toMatchObject({ code: 0 });
  expect(postmasterOf(join(data, "postgres"))).toBeUndefined();
});
afterAll(async () => {
  await disconnect();
});

function destroy(): void {
  rmSync(data, { recursive: true });
}

describe("the restore drill", () => {
  it("has rows of every kind to lose", () => {
    for (const table of ["private.person", "private.answer", "private.event", "published.entry", "jobs.job"])
      expect(before[table]?.length, table).toBeGreaterThan(0);
  });

  it("makes archives that show nothing of what is in them", () => {
    const archive = readFileSync(warm);
    for (const word of ["Alder Labs", "Public account of", "postgres", "register_owner", evidenceKey.trim(), KEY])
      expect(archive.includes(word), word).toBe(false);
  });

  it("refuses to leave out a table whose rows the owner may not read", async () => {
    const path = join(root, "partial.backup");
    const cluster = await running();
    const asked = (sql: string) => asClient(adminUrl(cluster), (admin) => admin.query(sql));
    await asked("alter policy owner_keeps on private.person to register_desk");
    expect(await command("backup", ["--to", path])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/may not read private.person/),
    });
    await asked("alter policy owner_keeps on private.person to register_owner");
    await cluster.stop();
    expect(readdirSync(root).filter((name) => name.startsWith("partial"))).toEqual([]);
  });

  it("refuses to write over a backup, and over a register", async () => {
    const kept = readFileSync(warm);
    expect((await command("backup", ["--to", warm])).output).toContain("is there already");
    expect(readFileSync(warm).equals(kept)).toBe(true);
    const names = readdirSync(data).toSorted();
    expect(await command("restore", ["--from", warm])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/is not empty/),
    });
    expect(readdirSync(data).toSorted()).toEqual(names);
  });

  it.each([
    ["another key", () => readFileSync(warm), { REGISTER_BACKUP_KEY: Buffer.from(random(32)).toString("base64") }],
    ["no key", () => readFileSync(warm), { REGISTER_BACKUP_KEY: "" }],
    ["its end cut off", () => readFileSync(warm).subarray(0, -70_000), {}],
    ["one bit changed", () => flipped(readFileSync(warm)), {}],
    ["nothing of a backup in it", () => Buffer.from(random(9_000)), {}],
  ])("restores nothing from an archive with %s", async (_, archive, changed: Record<string, string>) => {
    const [path, empty] = [join(root, "bad.backup"), join(root, "empty")];
    writeFileSync(path, archive());
    const { code, output } = await command("restore", ["--from", path], { REGISTER_DATA: empty, ...changed });
    expect(code).toBe(1);
    expect(output).toMatch(/Failed: /);
    expect(existsSync(empty) ? readdirSync(empty) : []).toEqual([]);
  });

  it.each([
    ["while it ran", warm],
    ["while it stood still", cold],
  ])("brings every row, file and key back from a backup of a register made %s", async (_, archive) => {
    destroy();
    const { code, output } = await command("restore", ["--from", archive]);
    expect(output).toContain("Restored to");
    expect(code).toBe(0);
    await compare();
  });

  it("starts over after it was killed in the middle", async () => {
    destroy();
    const child = spawn(process.execPath, ["bin/restore.ts", "--from", warm], {
      env: environment({}),
      stdio: "ignore",
    });
    const cluster = join(data, ".restoring", "postgres");
    for (const end = Date.now() + 20_000; postmasterOf(cluster) === undefined && Date.now() < end; await sleep(5));
    const left = postmasterOf(cluster);
    child.kill("SIGKILL");
    await exitOf(child);
    expect(readdirSync(data)).toEqual([".restoring"]);
    expect(
      (await run(process.execPath, ["bin/up.ts"], { shown: false, environment: environment({}) })).output,
    ).toContain("a restore into");
    expect(await command("restore", ["--from", warm])).toMatchObject({ code: 0 });
    expect(left !== undefined && isRunning(left)).toBe(false);
    await compare();
  });

  it("restores into a PostgreSQL of the operator's when that is empty, and changes nothing in one that is not", async () => {
    const [full, empty] = [join(root, "full"), join(root, "outside")];
    const cluster = await running();
    const refused = await command("restore", ["--from", warm], {
      REGISTER_DATA: full,
      DATABASE_URL: adminUrl(cluster),
    });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("the database is not empty") });
    expect(readdirSync(full)).toEqual([]);
    expect(await everyRow(adminUrl(cluster))).toEqual(before);
    await asClient(cluster.adminUrl, (admin) => admin.query("create database outside owner register_owner"));
    const url = withDatabase(cluster.adminUrl, "outside");
    expect(await command("restore", ["--from", warm], { REGISTER_DATA: empty, DATABASE_URL: url })).toMatchObject({
      code: 0,
    });
    const after = await everyRow(url);
    await cluster.stop();
    expect({ ...after, "migration.__drizzle_migrations": [] }).toEqual({
      ...before,
      "migration.__drizzle_migrations": [],
    });
    expect(readdirSync(empty).toSorted()).toEqual(["evidence", "keys", "secrets.json"]);
  });
});

async function compare(): Promise<void> {
  const cluster = await running();
  const after = await everyRow(adminUrl(cluster));
  await guardsStand(adminUrl(cluster));
  await cluster.stop();
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [table, rows] of Object.entries(before)) {
    expect(after[table], table).toEqual(rows);
  }
  const folder = storeFolder(data);
  expect(readdirSync(folder).toSorted()).toEqual([...files.keys()].toSorted());
  for (const [key, bytes] of files) expect(readFileSync(join(folder, key)).equals(bytes), key).toBe(true);
  expect(JSON.stringify(secretsOf(data))).toBe(secrets);
  expect(await keyFileText(evidenceKeyFile(data))).toBe(evidenceKey);
  expect(existsSync(join(data, ".restoring"))).toBe(false);
}

async function guardsStand(url: string): Promise<void> {
  await asClient(url, async (admin) => {
    await expect(admin.query("update published.entry set position = position + 1")).rejects.toThrow("never changed");
    await expect(admin.query("delete from private.event")).rejects.toThrow("never changed");
  });
}

function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
