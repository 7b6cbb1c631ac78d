import { useCallback, useEffect, useRef, useState } from "react";

/** How often a visible page says that somebody is there. */
const BEAT = 20_000;

/** Whoever has touched nothing for so long is not said to be there, and their sign-in may grow old. */
const AWAY_AFTER = 10 * 60_000;

/** A sign-in ends after an hour without a request; the register notes them by the minute. */
const IDLE_LIMIT = 59 * 60_000;

/** How long before the end of a sign-in it is announced. */
const NOTICE = 5 * 60_000;

/** Why the sign-in is about to end. */
export type Ending = { readonly why: "idle" | "age"; readonly at: string } | null;

export interface Presence {
  /** The names of those who have this section open too. */
  readonly others: readonly string[];
  readonly ending: Ending;
  /** Says that somebody is there, which keeps them signed in. */
  readonly stay: () => void;
}

interface Options {
  readonly url: string;
  readonly personId: string;
  readonly section: string;
  /** When the register last answered a save, which counts as much. */
  readonly savedAt: string | null;
}

export function usePresence({ url, personId, section, savedAt }: Options): Presence {
  const [others, setOthers] = useState<readonly string[]>([]);
  const [ending, setEnding] = useState<Ending>(null);
  const heard = useRef({ at: 0, touched: 0, endsAt: "" });

  const beat = useCallback(async () => {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ personId, section }),
        redirect: "manual",
      });
      if (!response.ok) return setOthers([]);
      const told: unknown = await response.json();
      heard.current.at = Date.now();
      heard.current.endsAt = endIn(told);
      setOthers(namesIn(told));
      setEnding(endingOf(heard.current));
    } catch {
      setOthers([]);
    }
  }, [url, personId, section]);

  useEffect(() => {
    if (savedAt !== null) heard.current.at = Date.now();
  }, [savedAt]);

  useEffect(() => {
    heard.current = { ...heard.current, at: Date.now(), touched: Date.now() };
    const touch = () => {
      heard.current.touched = Date.now();
    };
    const turn = () => {
      setEnding(endingOf(heard.current));
      if (document.visibilityState === "visible" && Date.now() - heard.current.touched < AWAY_AFTER) beat();
    };
    const shown = () => document.visibilityState === "visible" && turn();
    const beats = setInterval(turn, BEAT);
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { passive: true });
    document.addEventListener("visibilitychange", shown);
    turn();
    return () => {
      clearInterval(beats);
      for (const kind of TOUCHES) window.removeEventListener(kind, touch);
      document.removeEventListener("visibilitychange", shown);
    };
  }, [beat]);

  return { others, ending, stay: beat };
}

const TOUCHES = ["keydown", "pointerdown", "scroll"] as const;

function endingOf({ at, endsAt }: { readonly at: number; readonly endsAt: string }): Ending {
  const age = Date.parse(endsAt);
  if (Date.now() > age - NOTICE) return { why: "age", at: endsAt };
  const idle = at + IDLE_LIMIT;
  return Date.now() > idle - NOTICE ? { why: "idle", at: new Date(idle).toISOString() } : null;
}

function namesIn(told: unknown): readonly string[] {
  const others = typeof told === "object" && told !== null && "others" in told ? told.others : [];
  return Array.isArray(others) ? others.filter((name) => typeof name === "string") : [];
}

function endIn(told: unknown): string {
  const end = typeof told === "object" && told !== null && "signedInUntil" in told ? told.signedInUntil : "";
  return typeof end === "string" ? end : "";
}
