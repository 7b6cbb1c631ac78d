/** Runs once when the server starts: it gives signs of life, hands letters over and orders reminders. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepMailWorker } = await import("#db/mail/worker.ts");
  const { keepReminders } = await import("#db/mail/reminders.ts");
  const { keepBeating } = await import("#db/heartbeat.ts");
  keepBeating();
  keepMailWorker();
  keepReminders();
  const { keepWorkbookSweep } = await import("#db/workbook-sweep.ts");
  keepWorkbookSweep();
}
