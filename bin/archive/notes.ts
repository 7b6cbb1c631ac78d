import { z } from "zod";

/** The first line of an archive, the only one that is not sealed: what it is, and which key opens it. */
export const Cover = z.strictObject({
  format: z.literal("register-backup"),
  version: z.literal(1),
  archiveId: z.uuid(),
  keyId: z.string(),
  wrapped: z.base64(),
});
export type Cover = z.infer<typeof Cover>;

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The notes of an archive, in this order: manifest; secrets; tables with their rows; sequences; files; end. */
export const Note = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("manifest"),
    madeAt: z.iso.datetime(),
    register: z.string(),
    /** The hashes of the migrations that made the schema. */
    migrations: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal("secret"), name: z.enum(["secrets.json", "keys/evidence.key"]), text: z.string() }),
  z.strictObject({ kind: z.literal("table"), name: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("table_end"), rows: count, sha256: hash }),
  z.strictObject({ kind: z.literal("sequence"), name: z.string(), value: z.string(), isCalled: z.boolean() }),
  z.strictObject({ kind: z.literal("file"), key: z.string(), size: count }),
  z.strictObject({ kind: z.literal("file_end"), sha256: hash }),
  z.strictObject({ kind: z.literal("end"), tables: count, files: count }),
]);
export type Note = z.infer<typeof Note>;
