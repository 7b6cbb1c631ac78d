/** What became of a file so far, for whoever looks at it. */
export interface Sending {
  readonly phase:
    | "fingerprint"
    | "sending"
    | "paused"
    | "checking"
    | "whole"
    | "waiting"
    /** Refused for its pictures; a copy without them lies there and may be taken instead. */
    | "offered"
    | "refused"
    | "cancelled";
  /** How many bytes are there. */
  readonly sent: number;
  /** What went wrong, in the register's words. */
  readonly message: string | null;
  /** Whether the stop page says what to do now. */
  readonly isStopped: boolean;
  readonly sha256: string | null;
  readonly upload: string | null;
  /** The copy without pictures that stands for the file. */
  readonly copy: Copy | null;
}

/** What the register made of a file that it refused. */
export interface Copy {
  readonly size: number;
  readonly sha256: string;
}

/** A file on its way, as the person who sends it steers it. */
export interface OnItsWay {
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Takes the copy that is offered instead of the file. */
  accept(): void;
  /** Shows the copy that an answer offers, also where all of the file was thought to be there; false where none is. */
  offer(answer: Answer): boolean;
  /** Under which id all of it is there, once it was looked into; null when it never will be. */
  readonly whole: Promise<string | null>;
}

interface Way {
  /** Where files for this report are sent. */
  readonly base: string;
  /** The id of the item that it is the next version of. */
  readonly item: string | undefined;
  readonly tell: (sending: Sending) => void;
}

const PIECE = 1_048_576;
const TRIES = 5;
const LOST = "The connection was lost. What arrived is kept for a day.";
const SIGNED_OUT = "You are signed out, or may not hand in here any more. Sign in again in another tab, then go on.";

/**
 * Sends a file in pieces: its fingerprint first, then piece after piece, on from where it stopped after a pause, a lost
 * connection or a page that was closed.
 */
export function sendFile(file: File, { base, item, tell }: Way): OnItsWay {
  let now: Sending = {
    ...{ phase: "fingerprint", sent: 0, message: null },
    ...{ isStopped: false, sha256: null, upload: null, copy: null },
  };
  // Counts the times that sending was begun or held: whoever was sending before stops.
  let turn = 0;
  let request = new AbortController();
  let isCancelled = false;
  let settle: (upload: string | null) => void = () => undefined;
  const whole = new Promise<string | null>((resolve) => {
    settle = resolve;
  });
  const say = (changed: Partial<Sending>) => {
    if (isCancelled) return;
    now = { ...now, ...changed };
    tell(now);
  };
  const end = (answer: Answer) => {
    if (answer.error === "not_found") return wait(SIGNED_OUT);
    forget(base, now.sha256);
    if (offer(answer)) return;
    say({ phase: "refused", message: answer.message ?? LOST, isStopped: answer.stop === true, upload: null });
    settle(null);
  };
  const offer = ({ textOnly, message }: Answer) => {
    const { kind, size, sha256 } = textOnly ?? {};
    if (kind !== "made" || size === undefined || sha256 === undefined) return false;
    say({ phase: "offered", message: message ?? null, copy: { size, sha256 } });
    return true;
  };
  const ask = (method: string, path: string, body?: BodyInit, type?: string) =>
    answerOf(base + path, { method, body: body ?? null, signal: request.signal }, type);

  async function run(): Promise<void> {
    turn += 1;
    const mine = turn;
    const isOver = () => mine !== turn || isCancelled;
    const sha256 = now.sha256 ?? (await fingerprint(file));
    if (isOver()) return;
    say({ phase: "sending", sha256, message: null });
    const begun = await placeFor(sha256);
    if (isOver()) return;
    if ("lost" in begun) return wait(LOST);
    if (begun.upload === undefined) return end(begun.answer);
    remember(base, sha256, begun.upload);
    say({ upload: begun.upload, sent: begun.size });
    await sendFrom(begun.upload, begun.size, isOver);
  }

  async function placeFor(sha256: string): Promise<Place> {
    const known = now.upload ?? remembered(base, sha256);
    if (known !== null) {
      const there = await ask("GET", `/${known}`);
      if (there === null) return { lost: true };
      if (there.error === undefined && there.sha256 === sha256) return { upload: known, size: there.size ?? 0 };
    }
    const announced = JSON.stringify({
      name: file.name,
      size: file.size,
      sha256,
      ...(item === undefined ? {} : { item }),
    });
    const answer = await ask("POST", "", announced, "application/json");
    if (answer === null) return { lost: true };
    return answer.upload === undefined ? { upload: undefined, answer } : { upload: answer.upload, size: 0 };
  }

  async function sendFrom(upload: string, from: number, isOver: () => boolean): Promise<void> {
    let sent = from;
    let tries = 0;
    while (sent < file.size) {
      const piece = file.slice(sent, sent + PIECE);
      if (sent + piece.size === file.size) say({ phase: "checking" });
      const answer = await ask("PUT", `/${upload}?offset=${sent}`, piece, "application/octet-stream");
      if (isOver()) return;
      if (answer === null || answer.error === "upload_busy" || answer.error === "upload_cut") {
        tries += 1;
        if (tries > TRIES) return wait(LOST);
        await new Promise((resolve) => setTimeout(resolve, 300 * 2 ** tries));
        const there = await ask("GET", `/${upload}`);
        if (isOver()) return;
        if (there?.textOnly !== undefined) return end(there);
        sent = there?.size ?? sent;
        continue;
      }
      if (answer.error === "wrong_offset" && answer.size !== undefined && tries < TRIES) {
        tries += 1;
        sent = answer.size;
        continue;
      }
      if (answer.error !== undefined) return end(answer);
      tries = 0;
      sent = answer.size ?? sent + piece.size;
      say({ phase: sent < file.size ? "sending" : "checking", sent });
    }
    say({ phase: "whole", sent: file.size });
    settle(upload);
  }

  function wait(message: string): void {
    say({ phase: "waiting", message });
  }

  void run();
  return {
    whole,
    offer,
    pause: () => {
      turn += 1;
      request.abort();
      say({ phase: "paused" });
    },
    resume: () => {
      request = new AbortController();
      void run();
    },
    accept: () => {
      if (now.phase !== "offered") return;
      say({ phase: "whole", message: null });
      settle(now.upload);
    },
    cancel: () => {
      const { upload, sha256 } = now;
      say({ phase: "cancelled" });
      isCancelled = true;
      request.abort();
      settle(null);
      forget(base, sha256);
      if (upload !== null) void takeBack(`${base}/${upload}`);
    },
  };
}

type Place =
  | { readonly lost: true }
  | { readonly upload: string; readonly size: number }
  | { readonly upload: undefined; readonly answer: Answer };

/** What the register answers, as far as it is read here. */
export interface Answer {
  readonly error?: string;
  readonly message?: string;
  readonly stop?: boolean;
  readonly size?: number;
  readonly sha256?: string;
  readonly upload?: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly name?: string;
  readonly version?: number;
  readonly declaredSha256?: string;
  readonly copiedFrom?: string | null;
  readonly textOnly?: { readonly kind?: string; readonly size?: number; readonly sha256?: string };
}

/** Asks the register; null when it cannot be reached, or the question was given up. */
export async function answerOf(url: string, init: RequestInit, type?: string): Promise<Answer | null> {
  try {
    const headers = type === undefined ? {} : { "content-type": type };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    if (response.status >= 502 && response.headers.get("content-type")?.includes("json") !== true) return null;
    // Our own route wrote it; every part is looked at before it is used.
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}

async function takeBack(url: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const answer = await answerOf(url, { method: "DELETE" });
    if (answer?.error !== "upload_busy") return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function fingerprint(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function place(base: string, sha256: string): string {
  return `${base} ${sha256}`;
}

function remembered(base: string, sha256: string): string | null {
  return sessionStorage.getItem(place(base, sha256));
}

function remember(base: string, sha256: string, upload: string): void {
  sessionStorage.setItem(place(base, sha256), upload);
}

function forget(base: string, sha256: string | null): void {
  if (sha256 !== null) sessionStorage.removeItem(place(base, sha256));
}
