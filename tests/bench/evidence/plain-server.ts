import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { createServer } from "node:http";

// A process of its own: takes pieces of a file, hashes and writes them and puts each on the disk, and nothing else.
const [path = ""] = process.argv.slice(2);
let hash = createHash("sha256");

const server = createServer(async (request, response) => {
  const isFirst = request.url === "/first";
  if (isFirst) hash = createHash("sha256");
  const file = await open(path, isFirst ? "w" : "a");
  for await (const piece of request) {
    hash.update(piece);
    await file.write(piece);
  }
  await file.sync();
  await file.close();
  response.end(hash.copy().digest("hex"));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.stdout.write(`${address.port}\n`);
});
