import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { UPLOADS_A_PERSON } from "#domain/evidence/intake.ts";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { announce, announced, ask, described, intakeOf, isSignIn, textOfSize } from "#tests/e2e/evidence-steps.ts";
import { ASKERS, type Asker, OBJECTS, type Stage } from "#tests/e2e/matrix-askers.ts";
import type { Everybody } from "#tests/e2e/matrix-asking.ts";
import { build, COMMITMENT, COMPANY, everybodyIn, PERIOD_OF, PROGRAMME, type Town } from "#tests/e2e/matrix-town.ts";
import { type ActionVerdict, EVIDENCE_WRITES } from "#tests/e2e/matrix-verdicts.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let town: Town;
let server: TestServer;
let everybody: Everybody;
beforeAll(async () => {
  town = await build();
  server = await startServer({ database: town.database });
  everybody = await everybodyIn(server.url, town);
});
afterAll(() => server?.stop());

const homeAt = (stage: Stage) => `/desk/${PROGRAMME}/${COMPANY}/${PERIOD_OF[stage]}`;
const description = (change: object = {}) => ({ description: described({ supports: [COMMITMENT], ...change }) });
const small = () => Buffer.from(`A line, ${randomBytes(6).toString("hex")}.\n`);
const put = (who: Asker, upload: string, bytes: Uint8Array | string, offset = 0) =>
  ask(server.url, everybody[who], `${upload}?offset=${offset}`, {
    method: "PUT",
    bytes: typeof bytes === "string" ? bytes : new Uint8Array(bytes),
  });
const finish = (who: Asker, upload: string, json: object = description()) =>
  ask(server.url, everybody[who], `${upload}/finish`, { method: "POST", json });

/** A file of the editor's that is whole and not handed in yet. */
async function whole(bytes: Uint8Array = small(), name = "log.txt"): Promise<string> {
  const upload = await announce(server.url, everybody["its editor"], homeAt("draft"), announced(name, bytes));
  expect((await put("its editor", upload, bytes)).status).toBe(200);
  return upload;
}

async function takeBack(upload: string): Promise<void> {
  await ask(server.url, everybody["its editor"], upload, { method: "DELETE" });
}

/** The names of what lies in a folder of the evidence room. */
function lying(folder: "quarantine" | "files"): readonly string[] {
  const path = join(server.dataFolder, "evidence", folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !name.endsWith(".json")) : [];
}

function rows<Row extends object>(query: string, values: readonly string[] = []): Promise<readonly Row[]> {
  return asClient(town.database.adminUrl, async (admin) => (await admin.query(query, [...values])).rows);
}

const countOf = async (table: string) =>
  (await rows<{ n: number }>(`select count(*)::int as n from private.${table}`))[0]?.n;

const CASES = (route: keyof typeof EVIDENCE_WRITES) =>
  OBJECTS.flatMap((stage) => ASKERS.map((asker) => [stage, asker, EVIDENCE_WRITES[route][stage][asker]] as const));
const STATUS: Readonly<Record<ActionVerdict, number>> = { done: 200, refused: 409, "not there": 404, "sign in": 303 };

describe("opening the document", () => {
  it.each(CASES("evidence/open"))("of a report that is %s, by %s, is %s", async (stage, asker, verdict) => {
    const [file] = await rows<{ id: string }>(
      `select file.id from private.evidence_file file
         join private.evidence_item item on item.id = file.item_id
         join private.report on report.id = item.report_id
         join private.organisation company on company.id = report.organisation_id
       where item.number = 1 and report.period = $1 and company.key = $2`,
      [PERIOD_OF[stage], COMPANY],
    );
    const before = await countOf("evidence_reading");
    const answer = await everybody[asker].post(`${homeAt(stage)}/evidence/open`, { file: file?.id ?? "" });
    // The town's documents have no bytes: that there are none is found out after the reading is written.
    if (verdict === "done") expect(answer.status).toBe(503);
    else if (verdict === "sign in") expect(isSignIn(answer)).toBe(true);
    else expect(answer.status).toBe(STATUS[verdict]);
    expect(await countOf("evidence_reading")).toBe((before ?? 0) + (verdict === "done" ? 1 : 0));
  });

  it("is refused to a page of another site", async () => {
    const before = await countOf("evidence_reading");
    const fields = { file: (await rows<{ id: string }>("select id from private.evidence_file"))[0]?.id ?? "" };
    const path = `${homeAt("draft")}/evidence/open`;
    const { status } = await everybody["its editor"].post(path, fields, { origin: "https://elsewhere.example" });
    expect([status, await countOf("evidence_reading")]).toEqual([403, before]);
  });
});

describe("announcing a document", () => {
  it.each(CASES("announce"))("for a report that is %s, by %s, is %s", async (stage, asker, verdict) => {
    const asking = { method: "POST", json: announced("log.txt", small()) } as const;
    const told = await ask(server.url, everybody[asker], intakeOf(homeAt(stage)), asking);
    expect(told.status).toBe(STATUS[verdict]);
    if (verdict !== "done") return;
    const upload = `${intakeOf(homeAt(stage))}/${told.said["upload"]}`;
    expect((await ask(server.url, everybody[asker], upload, { method: "DELETE" })).status).toBe(200);
  });

  it.each([
    ["a picture by its name", { name: "a.jpg" }, 422, "picture"],
    ["a way out of the folder", { name: "../a.txt" }, 422, "name_with_path"],
    ["a name with a line end", { name: "a\r\nb.txt" }, 422, "name_with_control"],
    ["a name that is written backwards", { name: "a\u202etxt.pdf" }, 422, "name_with_control"],
    ["a name of 300 characters", { name: `${"a".repeat(300)}.txt` }, 422, "name_too_long"],
    ["nothing", { size: 0 }, 422, "empty"],
    ["one byte more than 25 MB", { size: FILE_LIMIT + 1 }, 422, "too_large"],
  ])("of %s is refused before a byte is sent", async (_, otherwise, status, reason) => {
    const json = announced("a.txt", small(), otherwise);
    const told = await ask(server.url, everybody["its editor"], intakeOf(homeAt("draft")), { method: "POST", json });
    expect([told.status, told.said["reason"]]).toEqual([status, reason]);
    expect(lying("quarantine")).toEqual([]);
  });

  it.each([
    ["no hash", { sha256: "none" }],
    ["a field that is not asked", { organisation: "birch" }],
    ["a length that is none", { size: -1 }],
  ])("with %s is not understood", async (_, otherwise) => {
    const json = announced("a.txt", small(), otherwise);
    const told = await ask(server.url, everybody["its editor"], intakeOf(homeAt("draft")), { method: "POST", json });
    expect([told.status, told.said["error"]]).toEqual([422, "invalid_input"]);
  });

  it(`is refused to somebody with ${UPLOADS_A_PERSON} on their way, and to nobody else`, async () => {
    const officer = everybody["its officer"];
    const intake = intakeOf(homeAt("draft"));
    const begin = () => ask(server.url, officer, intake, { method: "POST", json: announced("a.txt", small()) });
    const answers = await Promise.all(Array.from({ length: UPLOADS_A_PERSON + 5 }, begin));
    const taken = answers.filter(({ status }) => status === 200);
    expect([taken.length, answers.filter(({ status }) => status === 429).length]).toEqual([UPLOADS_A_PERSON, 5]);
    await takeBack(await whole());
    for (const { said } of taken) await ask(server.url, officer, `${intake}/${said["upload"]}`, { method: "DELETE" });
  });
});

describe("a document on its way", () => {
  it.each(CASES("upload"))("to the report that is %s is %s's: %s", async (stage, asker, verdict) => {
    const upload = await announce(server.url, everybody["its editor"], homeAt("draft"), announced("a.txt", small()));
    const path = upload.replace(PERIOD_OF.draft, PERIOD_OF[stage]);
    const seen = await ask(server.url, everybody[asker], path, { method: "GET" });
    expect(seen.status).toBe(STATUS[verdict]);
    if (verdict !== "done") {
      expect((await put(asker, path, "Not yours.\n")).status).toBe(404);
      expect((await ask(server.url, everybody[asker], path, { method: "DELETE" })).status).toBe(404);
      const there = await ask(server.url, everybody["its editor"], upload, { method: "GET" });
      expect([there.status, there.said["size"]]).toEqual([200, 0]);
    }
    await takeBack(upload);
  });

  it.each(CASES("finish"))("for a report that is %s, handed in by %s, is %s", async (stage, asker, verdict) => {
    const upload = await whole();
    const [files, stored] = [await countOf("evidence_file"), lying("files").length];
    const told = await finish(asker, upload.replace(PERIOD_OF.draft, PERIOD_OF[stage]));
    expect(told.status).toBe(STATUS[verdict]);
    const more = verdict === "done" ? 1 : 0;
    expect(await countOf("evidence_file")).toBe((files ?? 0) + more);
    expect(lying("files").length).toBe(stored + more);
    await takeBack(upload);
    expect(lying("quarantine")).toEqual([]);
  });

  it.each(["GET", "POST", "PUT", "DELETE"] as const)("is not touched from another site by %s", async (method) => {
    const upload = await whole();
    const headers = { origin: "https://elsewhere.example" };
    for (const path of [intakeOf(homeAt("draft")), upload, `${upload}/finish`, `${intakeOf(homeAt("draft"))}/form`]) {
      const { status } = await ask(server.url, everybody["its editor"], path, { method, headers });
      expect([path, method === "GET" ? status !== 403 : status === 403]).toEqual([path, true]);
    }
    expect((await ask(server.url, everybody["its editor"], upload, { method: "GET" })).status).toBe(200);
    await takeBack(upload);
  });
});

describe("bytes that are not what was announced", () => {
  const NOTHING = async () => [lying("quarantine"), lying("files").length, await countOf("evidence_file")];

  it.each([
    ["cut in half", "half"],
    ["of another hash", "other"],
    ["longer than announced", "longer"],
    ["a picture under another name", "picture"],
    ["a page of the web", "page"],
  ] as const)("and are %s get 422 and leave nothing", async (_, how) => {
    const before = await NOTHING();
    const bytes = textOfSize(300_000);
    const name = how === "picture" || how === "page" ? "a.pdf" : "a.txt";
    const sent = {
      half: bytes.subarray(0, 150_000),
      other: Buffer.from(bytes.toString().replace("Line 1 ", "Lime 1 ")),
      longer: Buffer.concat([bytes, Buffer.from("more")]),
      picture: Buffer.concat([Buffer.from("ffd8ffe000104a464946", "hex"), bytes]).subarray(0, 300_000),
      page: Buffer.from(`<!DOCTYPE html><html>${bytes}`).subarray(0, 300_000),
    }[how];
    const announcedOf = how === "picture" || how === "page" ? sent : bytes;
    const editor = everybody["its editor"];
    const upload = await announce(server.url, editor, homeAt("draft"), announced(name, announcedOf));
    const taken = await put("its editor", upload, sent);
    const told = how === "half" ? await finish("its editor", upload) : taken;
    expect(told.status).toBe(422);
    expect(String(told.said["message"])).toMatch(/\.$/);
    expect(told.said["stop"]).toBe(how === "picture");
    expect((await ask(server.url, editor, upload, { method: "GET" })).status).toBe(404);
    expect(await NOTHING()).toEqual(before);
  });

  it("at another place than where the file stops are not taken, and it goes on where it stopped", async () => {
    const bytes = textOfSize(200_000);
    const editor = everybody["its editor"];
    const upload = await announce(server.url, editor, homeAt("draft"), announced("a.txt", bytes));
    expect((await put("its editor", upload, bytes.subarray(0, 90_000))).said["size"]).toBe(90_000);
    const wrong = await put("its editor", upload, bytes.subarray(90_001), 90_001);
    expect([wrong.status, wrong.said["error"], wrong.said["size"]]).toEqual([409, "wrong_offset", 90_000]);
    expect((await put("its editor", upload, bytes.subarray(90_000), 90_000)).said["isWhole"]).toBe(true);
    await takeBack(upload);
  });
});

describe("a document that is received", () => {
  it.each([
    ["12 MB", 12 * 1_048_576],
    ["25 MB", FILE_LIMIT],
    ["25 MB less one byte", FILE_LIMIT - 1],
  ])("of %s comes back byte for byte, sent in one piece", async (_, size) => {
    const bytes = textOfSize(size);
    const told = await finish("its editor", await whole(bytes));
    expect([told.status, told.said["size"]]).toEqual([200, size]);
    expect(told.said["sha256"]).toBe(announced("", bytes).sha256);
    const id = (await rows<{ id: string }>("select id from private.evidence_file order by handed_in_at desc"))[0]?.id;
    const body = new FormData();
    body.append("file", id ?? "");
    const response = await fetch(`${server.url}${homeAt("draft")}/evidence/open`, {
      method: "POST",
      body,
      headers: { cookie: everybody["its officer"].cookie, origin: new URL(server.url).origin },
    });
    const sentAs = (name: string) => response.headers.get(name);
    expect(sentAs("content-encoding")).toBeNull();
    expect(sentAs("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(sentAs("content-disposition")).toBe(`attachment; filename="log.txt"; filename*=UTF-8''log.txt`);
    expect(sentAs("content-type")).toBe("text/plain; charset=utf-8");
    expect(sentAs("cache-control")).toContain("no-store");
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("breaks off where its bytes were changed on the disk, rather than end as if it were whole", async () => {
    const before = new Set(lying("files"));
    await finish("its editor", await whole(textOfSize(3_000_000)));
    const [stored = ""] = lying("files").filter((name) => !before.has(name));
    const path = join(server.dataFolder, "evidence", "files", stored);
    const bytes = readFileSync(path);
    bytes[2_900_000] = (bytes[2_900_000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const id = (await rows<{ id: string }>("select id from private.evidence_file order by handed_in_at desc"))[0]?.id;
    const opened = everybody["its officer"].post(`${homeAt("draft")}/evidence/open`, { file: id ?? "" });
    await expect(opened).rejects.toThrow();
  });

  it("gives the same receipt to whoever asks again, and is there once", async () => {
    const upload = await whole();
    const files = (await countOf("evidence_file")) ?? 0;
    const [one, other] = await Promise.all([finish("its editor", upload), finish("its editor", upload)]);
    const again = await finish("its editor", upload);
    expect([one, other].some(({ status }) => status === 200)).toBe(true);
    expect(again.status).toBe(200);
    for (const { status, said } of [one, other]) if (status === 200) expect(said["item"]).toBe(again.said["item"]);
    expect(await countOf("evidence_file")).toBe(files + 1);
  });

  it("is not taken a second time as another one, and its file is nowhere afterwards", async () => {
    const bytes = small();
    await finish("its editor", await whole(bytes));
    const stored = lying("files").length;
    const json = announced("again.txt", bytes);
    const told = await ask(server.url, everybody["its editor"], intakeOf(homeAt("draft")), { method: "POST", json });
    expect([told.status, told.said["error"]]).toEqual([409, "same_evidence"]);
    expect([lying("files").length, lying("quarantine")]).toEqual([stored, []]);
  });

  it("can be described again when the words were wrong, without being sent again", async () => {
    const upload = await whole();
    const wrong = await finish("its editor", upload, description({ title: "", supports: [] }));
    expect([wrong.status, wrong.said["error"]]).toEqual([422, "invalid_input"]);
    const issues = wrong.said["issues"] as readonly { readonly path: string }[];
    expect(issues.map(({ path }) => path)).toEqual(["title", "supports"]);
    expect((await finish("its editor", upload, description({ supports: ["develop.nothing"] }))).status).toBe(422);
    expect((await finish("its editor", upload)).status).toBe(200);
    expect(lying("quarantine")).toEqual([]);
  });
});
