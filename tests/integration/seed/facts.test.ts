import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "#db/client.ts";
import { asClient } from "#db/one-connection.ts";
import { documentFrom } from "#domain/record/document-fields.ts";
import { RecordedField } from "#domain/record/field-commitment.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { differencesBetween, type ToldEntry } from "#tests/fixtures/public-record-comparison.ts";
import { toldDatabase } from "#tests/integration/seed/telling.ts";

const FILE = JSON.parse(readFileSync(new URL("../../fixtures/public-record.json", import.meta.url), "utf8"));

let database: TestDatabase;
beforeAll(async () => {
  database = await toldDatabase();
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

function stored(question: string): Promise<readonly Record<string, unknown>[]> {
  return asClient(database.publicUrl, async (client) => (await client.query(question)).rows);
}

async function documentsOnRecord(): Promise<readonly ToldEntry[]> {
  const rows = await stored(`
    select e.kind, d.fields from published.entry e join published.entry_document d using (programme, position)
    where programme = 'safety-by-design' order by position`);
  return rows.map(({ kind, fields }) => {
    const told = RecordedField.array().parse(fields);
    return { kind: String(kind), document: documentFrom(told.flatMap((field) => ("value" in field ? [field] : []))) };
  });
}

describe("the real programme in the database", () => {
  it("holds every fact of the public record file, and no other", async () => {
    const documents = await documentsOnRecord();
    expect(documents.length).toBeGreaterThan(200);
    expect(differencesBetween(FILE, documents)).toEqual([]);
  });

  it("would not pass with one figure changed by one", async () => {
    const documents = await documentsOnRecord();
    const altered = JSON.parse(JSON.stringify(documents).replace('"75027"', '"75028"'));
    expect(differencesBetween(FILE, altered).length).toBeGreaterThan(0);
  });

  it("shows each figure in the projection as exactly the decimal the file has", async () => {
    const inFile = FILE.reports
      .flatMap((report: { id: string; claims: { metrics: { value: number | null }[] }[] }) =>
        report.claims.flatMap((claim, at) =>
          claim.metrics.map(({ value }, nth) => [`${report.id}/${at}/${nth}`, value === null ? null : String(value)]),
        ),
      )
      .sort();
    const shown = await stored("select key, value::text from published.figure where programme = 'safety-by-design'");
    expect(shown.map(({ key, value }) => [key, value]).sort()).toEqual(inFile);
  });
});
