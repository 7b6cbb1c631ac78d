import { inspectFile } from "#db/evidence/inspect/inspect.ts";

// Started for one file by db/evidence/inspect/in-child.ts, which reads the two lines that this prints: that it has
// begun, and the verdict. Whatever goes wrong in between ends the process without a second line.
const [path = "", fileName = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
const verdict = await inspectFile(path, fileName);
process.stdout.write(`${JSON.stringify(verdict)}\n`);
