"use client";

import { useEffect, useState } from "react";

interface Props {
  readonly id: string;
  /** The id of the text's own field. */
  readonly of: string;
  readonly value: string;
  readonly limit: number;
}

const NEAR = 0.9;
const PAUSE_IN_MS = 1000;

/** How long the text is, while it is typed; said aloud after a pause, and only once little is left. */
export function CharacterCount({ id, of, value, limit }: Props) {
  const [length, setLength] = useState(lengthOf(value));
  const [said, setSaid] = useState("");
  useEffect(() => {
    const field = document.getElementById(of);
    const count = () => setLength(field instanceof HTMLTextAreaElement ? lengthOf(field.value) : 0);
    count();
    field?.addEventListener("input", count);
    return () => field?.removeEventListener("input", count);
  }, [of]);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(length > limit * NEAR ? countWords(length, limit) : ""), PAUSE_IN_MS);
    return () => clearTimeout(timer);
  }, [length, limit]);
  return (
    <>
      <span className={length > limit ? "count-over" : undefined} id={id}>
        {countWords(length, limit)}
      </span>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}

/** As the register counts: code points, after NFC, a line end as one. */
function lengthOf(text: string): number {
  return [...text.replaceAll("\r\n", "\n").normalize("NFC")].length;
}

function countWords(length: number, limit: number): string {
  const [said, most] = [length.toLocaleString("en-GB"), limit.toLocaleString("en-GB")];
  if (length > limit) return `${(length - limit).toLocaleString("en-GB")} characters too many`;
  return length === 0 ? `Up to ${most} characters` : `${said} of ${most} characters`;
}
