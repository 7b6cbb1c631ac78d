import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Cluster, startCluster } from "#bin/postgres/cluster.ts";
import { postmasterOf } from "#bin/postgres/postmaster.ts";
import { isRunning } from "#bin/processes.ts";
import { freshSecrets, secretsOf } from "#bin/secrets.ts";
import { asClient } from "#db/one-connection.ts";
import { endWithTests, temporaryFolder } from "#tests/fixtures/reaped.ts";

const PASSWORD = freshSecrets().postgres;

async function start(folder: string, password = PASSWORD): Promise<Cluster> {
  const cluster = await startCluster(folder, password);
  endWithTests(cluster.postmaster);
  return cluster;
}

function openFolder(): string {
  const folder = temporaryFolder("cluster");
  chmodSync(folder, 0o711);
  return folder;
}

describe("the embedded PostgreSQL", () => {
  it("is adopted when a killed launcher left it running", async () => {
    const folder = openFolder();
    const first = await start(folder);
    const second = await start(folder);
    expect([first.origin, second.origin, second.postmaster]).toEqual(["made", "adopted", first.postmaster]);
    await second.stop();
    expect(isRunning(first.postmaster)).toBe(false);
  });

  it("starts again on the same data after it was killed", async () => {
    const folder = openFolder();
    const first = await start(folder);
    await asClient(first.adminUrl, (client) => client.query("create table kept as select 7 as n"));
    process.kill(first.postmaster.pid, "SIGKILL");
    const second = await start(folder);
    expect(second.origin).toBe("started");
    expect((await asClient(second.adminUrl, (client) => client.query("select n from kept"))).rows).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it("starts although another program was given the process id it had", async () => {
    const folder = openFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, "postgres", "postmaster.pid"), `${process.pid}\n${folder}/postgres\n1\n5432\n`);
    expect(postmasterOf(join(folder, "postgres"))).toBeUndefined();
    const again = await start(folder);
    expect(again.origin).toBe("started");
    await again.stop();
  });

  it("starts in a folder that other accounts cannot pass through", async () => {
    const closed = temporaryFolder("closed");
    chmodSync(closed, 0o700);
    const folder = join(closed, "data");
    mkdirSync(folder, { mode: 0o700 });
    const cluster = await start(folder);
    expect(cluster.origin).toBe("made");
    await cluster.stop();
  });

  it("starts over where making it was cut off", async () => {
    const folder = openFolder();
    mkdirSync(join(folder, "postgres.new"));
    writeFileSync(join(folder, "postgres.new", "PG_VERSION"), "18\n");
    const cluster = await start(folder);
    expect(cluster.origin).toBe("made");
    expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log"]);
    await cluster.stop();
  });

  it("lets nobody in without the password, nor from another machine", async () => {
    const cluster = await start(openFolder());
    const wrong = new URL(cluster.adminUrl);
    wrong.password = "wrong";
    await expect(asClient(wrong.href, (client) => client.query("select 1"))).rejects.toThrow(
      "password authentication failed",
    );
    const { rows } = await asClient(cluster.adminUrl, (client) =>
      client.query(
        "select current_setting('listen_addresses') as host, current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync",
      ),
    );
    expect(rows).toEqual([{ host: "127.0.0.1", sockets: "", fsync: "on" }]);
    await cluster.stop();
  });
});

describe("the secrets of a data folder", () => {
  it("are made once, differ from each other, and can be read by their owner only", () => {
    const folder = temporaryFolder("secrets");
    const made = secretsOf(folder);
    expect(secretsOf(folder)).toEqual(made);
    expect(new Set(Object.values(made)).size).toBe(6);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, "secrets.json.new"))).toBe(false);
    expect(readFileSync(join(folder, "secrets.json"), "utf8")).toContain(made.NEXTAUTH_SECRET);
  });
});
