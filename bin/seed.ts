import { disconnect } from "#db/client.ts";
import { seed } from "#db/seed/seed.ts";

// A process of its own, so that no pool of the launcher's stays open on a database it will stop.
const ownerUrl = process.env["SEEDING_OWNER_URL"];
if (ownerUrl === undefined)
  throw new Error("bin/seed.ts is run by npm run up, which says where the owner's database is");
await seed({ ownerUrl, log: (line) => process.stdout.write(`   ${line}\n`) });
await disconnect();
