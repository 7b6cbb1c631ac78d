import { customType } from "drizzle-orm/pg-core";

/** Raw bytes, as `Uint8Array` in code and `bytea` in PostgreSQL. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (bytes) => Buffer.from(bytes),
  fromDriver: (buffer) => new Uint8Array(buffer),
});
