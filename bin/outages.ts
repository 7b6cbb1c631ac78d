import { disconnect } from "#db/client.ts";
import { settleOutages } from "#db/record/settle-outages.ts";

// A process of its own, so that no pool of the launcher's stays open on a database it will stop.
const ownerUrl = process.env["SEEDING_OWNER_URL"];
if (ownerUrl === undefined)
  throw new Error("bin/outages.ts is run by npm run up, which says where the owner's database is");
const entered = await settleOutages(ownerUrl);
if (entered > 0) process.stdout.write(`   the register was down: ${entered} entries add the time to due dates\n`);
await disconnect();
