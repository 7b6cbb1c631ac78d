import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Letter } from "#db/mail/letter.ts";
import { settings } from "#settings";

/** What became of a letter: the server's own words when it took it, or when it will never take it. */
export type Handover = { readonly accepted: string } | { readonly refusedForGood: string };

const TEN_SECONDS = 10_000;

/**
 * Hands a letter over: to the mail server of the settings, otherwise to the folder `mail` of the register's data.
 *
 * Shape: throws when it may succeed later (no answer, a 4xx), so that the queue tries again; a 5xx is final.
 */
export async function handOver(letter: Letter): Promise<Handover> {
  const { SMTP_URL, REGISTER_DATA } = settings();
  const { id, attachments = [], ...words } = letter;
  const files = attachments.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content) }));
  const message = { ...words, messageId: id, attachments: files };
  if (SMTP_URL === undefined) return intoFolder(join(REGISTER_DATA, "mail"), id, message);
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: TEN_SECONDS,
    greetingTimeout: TEN_SECONDS,
    socketTimeout: TEN_SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    return { accepted: (await transport.sendMail(message)).response };
  } catch (error) {
    const refusal = finalRefusal(error);
    if (refusal === null) throw error;
    return { refusedForGood: refusal };
  } finally {
    transport.close();
  }
}

function finalRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || !("responseCode" in error) || typeof error.responseCode !== "number") return null;
  if (error.responseCode < 500) return null;
  return "response" in error && typeof error.response === "string" ? error.response : String(error.responseCode);
}

/** One file a letter, named after it: trying twice leaves one file, and nobody finds half of one. */
async function intoFolder(folder: string, id: string, message: object): Promise<Handover> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message: bytes } = await transport.sendMail({ ...message, disableFileAccess: true, disableUrlAccess: true });
  const name = `${id.replaceAll(/[^a-z0-9-]/gi, "_")}.eml`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, `.${name}.new`), bytes, { mode: 0o600 });
  await rename(join(folder, `.${name}.new`), join(folder, name));
  return { accepted: `written to ${name}` };
}
