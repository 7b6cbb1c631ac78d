import { letterFor } from "#db/mail/letter.ts";
import { LetterOrder, MAIL_QUEUE, mailQueue } from "#db/mail/queue.ts";
import { type Handover, handOver } from "#db/mail/transport.ts";

const RETRY_MS = 10_000;

/** Starts taking ordered letters and handing them over, one at a time; what became of each stays with its job. */
export async function startMailWorker(pollingIntervalSeconds = 2): Promise<void> {
  const queue = await mailQueue();
  await queue.work(MAIL_QUEUE, { batchSize: 1, pollingIntervalSeconds }, async ([job]) => settle(job?.data));
}

/** The same for a server that must start although the database is away: it tries until the worker runs. */
export function keepMailWorker(): void {
  startMailWorker().catch((error: unknown) => {
    process.stderr.write(`mail worker: ${error instanceof Error ? error.message : String(error)}\n`);
    setTimeout(keepMailWorker, RETRY_MS).unref();
  });
}

async function settle(data: unknown): Promise<Handover | { readonly notWanted: true }> {
  const letter = await letterFor(LetterOrder.parse(data));
  return letter === null ? { notWanted: true } : handOver(letter);
}
