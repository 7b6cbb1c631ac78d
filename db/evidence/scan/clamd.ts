import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Scan, ScannedFile, Scanner } from "#db/evidence/scan/scan.ts";

const LONGEST_MS = 30_000;
const MOST_ANSWER = 4_096;

/**
 * ClamAV's daemon, at tcp://HOST:PORT or unix:///PATH, by its command INSTREAM.
 *
 * Shape: within 30 s it said `OK`, or it said `FOUND`, or it is an error. The protocol is a length before every piece and
 * one line of answer, which is less than a package for it would bring along: the usual one also runs programs and
 * writes files.
 * Source: clamd(8), "INSTREAM".
 */
export function clamd(address: string, longestMs: number = LONGEST_MS): Scanner {
  return {
    name: "clamd",
    scan: async (file) => {
      const said = await conversation(address, longestMs, (socket) => send(socket, file));
      if ("why" in said) return { kind: "error", why: said.why };
      const scan = verdict(said.answer);
      if (scan.kind !== "clear") return scan;
      const about = await conversation(address, longestMs, (socket) => write(socket, Buffer.from("zVERSION\0")));
      return "why" in about ? { kind: "error", why: about.why } : { kind: "clear", version: about.answer };
    },
  };
}

/** What a scanner says of itself: its version with the day of its signatures, or why it cannot be asked. */
export type ClamdAbout = { readonly version: string; readonly signaturesFrom: Date | null } | { readonly why: string };

/** Asks ClamAV's daemon which version it is and how old what it knows is: "ClamAV 1.4.3/27801/Mon Nov 23 09:15:01 2026". */
export async function clamdAbout(address: string, longestMs: number): Promise<ClamdAbout> {
  const about = await conversation(address, longestMs, (socket) => write(socket, Buffer.from("zVERSION\0"))).catch(
    (error: unknown) => ({ why: String(error) }),
  );
  if ("why" in about) return about;
  const [version = "", , day] = about.answer.split("/");
  const from = new Date(`${day} UTC`);
  return { version, signaturesFrom: Number.isNaN(from.getTime()) ? null : from };
}

function verdict(answer: string): Scan {
  if (answer === "stream: OK") return { kind: "clear" };
  if (/^stream: .+ FOUND$/.test(answer)) return { kind: "hit" };
  return { kind: "error", why: answer === "" ? "it ended without an answer" : "its answer is none we know" };
}

async function conversation(
  address: string,
  longestMs: number,
  say: (socket: Socket) => Promise<void>,
): Promise<{ readonly answer: string } | { readonly why: string }> {
  const socket = connectTo(address);
  const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${longestMs / 1_000} s`)), longestMs);
  try {
    const answer = heard(socket);
    const said = once(socket, "connect").then(() => say(socket));
    // Bytes that cannot be read will never end: no answer is worth waiting for.
    said.catch((error: Error) => socket.destroy(error));
    // It may answer, or go away, before it heard everything: the answer counts, and what was still to be said does not.
    const [listened] = await Promise.allSettled([answer, said]);
    return listened.status === "fulfilled" ? { answer: listened.value } : { why: String(listened.reason) };
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function connectTo(address: string): Socket {
  const url = new URL(address);
  if (url.protocol === "unix:") return connect(decodeURIComponent(url.pathname));
  return connect(Number(url.port || 3310), url.hostname.replace(/^\[|\]$/g, ""));
}

function heard(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (piece: string) => {
      text += piece;
      const end = text.indexOf("\0");
      if (end >= 0) resolve(text.slice(0, end).trim());
      if (end >= 0 || text.length > MOST_ANSWER) socket.destroy();
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("it hung up")));
  });
}

async function send(socket: Socket, file: ScannedFile): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const piece of file.bytes()) {
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, length);
    await write(socket, piece);
  }
  await write(socket, Buffer.alloc(4));
}

/** Waits until the other side took it, so that a slow scanner slows the reading and fills no memory. */
function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
