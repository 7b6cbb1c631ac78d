/** Runs once when the server starts: letters are handed over by this same process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepMailWorker } = await import("#db/mail/worker.ts");
  keepMailWorker();
}
