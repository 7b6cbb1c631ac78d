"use client";

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { DescriptionOffer } from "#app/(desk)/evidence/description-fields.tsx";
import { descriptionFrom, supportsName } from "#app/(desk)/evidence/description-from.ts";
import { type ChosenFile, FileCard } from "#app/(desk)/evidence/hand-in/file-card.tsx";
import { answerOf, type OnItsWay, sendFile } from "#app/(desk)/evidence/hand-in/send-file.ts";

interface Props {
  readonly home: string;
  /** Where files for this report are sent. */
  readonly base: string;
  readonly offer: DescriptionOffer;
  /** The item of which one new version is handed in. */
  readonly replaces: { readonly id: string; readonly name: string } | null;
  /** What is ticked at first. */
  readonly supports: string | null;
  readonly promise: string;
  readonly accept: string;
  /** The form for browsers that run no scripts. */
  readonly children: ReactNode;
}

const HELD: ReadonlyMap<ChosenFile["sending"]["phase"], string> = new Map([
  ["paused", "Not all of this file is here. Let it go on first."],
  ["waiting", "Not all of this file is here. Let it go on first."],
  ["offered", "This file is not taken. Take its copy without pictures, or cancel it."],
] as const);

const UNSENT = { issues: [], problem: null, receipt: null } as const;

/** Hands in several documents at once: each on its way by itself, described meanwhile, handed in together. */
export function HandInFiles(props: Props) {
  const { home, base, offer, replaces, supports, promise, accept, children } = props;
  const [isScripted, setScripted] = useState(false);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [isPromised, setPromised] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const ways = useRef(new Map<string, OnItsWay>());
  const isUnfinished = files.some(({ sending, receipt }) => receipt === null && sending.phase !== "refused");
  useEffect(() => {
    // Somebody may have ticked it before this was there.
    const plain = document.getElementById("understood");
    setPromised(plain instanceof HTMLInputElement && plain.checked);
    setScripted(true);
  }, []);
  useEffect(() => {
    if (!isUnfinished) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [isUnfinished]);
  if (!isScripted) return children;

  const change = (key: string, changed: Partial<ChosenFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));

  function add(list: FileList | null): void {
    const added = [...(list ?? [])].slice(0, replaces === null ? undefined : 1).map((file) => {
      const key = `f${crypto.randomUUID().slice(0, 8)}`;
      const first = {
        phase: "fingerprint",
        sent: 0,
        message: null,
        isStopped: false,
        sha256: null,
        upload: null,
        copy: null,
      } as const;
      return { key, file, sending: first, ...UNSENT };
    });
    setFiles((all) => [...all, ...added]);
    for (const { key, file } of added) {
      const tell = (sending: ChosenFile["sending"]) => change(key, { sending });
      ways.current.set(key, sendFile(file, { base, item: replaces?.id, tell }));
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    if (isPromised) add(event.dataTransfer.files);
  }

  async function handIn(one: ChosenFile): Promise<boolean> {
    const { key } = one;
    const held = HELD.get(one.sending.phase) ?? null;
    change(key, { issues: [], problem: held });
    if (held !== null) return false;
    const upload = (await ways.current.get(key)?.whole) ?? null;
    if (upload === null) return true;
    const { copy } = one.sending;
    const as = replaces === null ? { description: describedIn(key) } : { item: replaces.id };
    const init = { method: "POST", body: JSON.stringify(copy === null ? as : { ...as, copy: copy.sha256 }) };
    const answer = await answerOf(`${base}/${upload}/finish`, init, "application/json");
    if (answer === null) {
      change(key, { problem: "The connection was lost. Press the button again: nothing is handed in twice." });
      return false;
    }
    const { error, message = "This was not handed in.", issues = [], stop = false } = answer;
    const { name, version, sha256, declaredSha256 } = answer;
    if (error === undefined && name !== undefined && version !== undefined && sha256 !== undefined) {
      change(key, {
        receipt: { name, version, sha256, declaredSha256: declaredSha256 ?? sha256, copySize: copy?.size ?? null },
      });
      return true;
    }
    if (ways.current.get(key)?.offer(answer) === true) return false;
    if (stop) window.location.assign(`${home}/evidence/stop`);
    if (error === "invalid_input") change(key, { issues, problem: "Look at what is marked below." });
    else change(key, { sending: { ...one.sending, phase: "refused", message, isStopped: stop } });
    return false;
  }

  async function handInAll(): Promise<void> {
    setBusy(true);
    const open = files.filter(({ receipt, sending }) => receipt === null && sending.phase !== "refused");
    // One after the other, so that they are numbered in the order of the list.
    const done = [];
    for (const one of open) done.push(await handIn(one));
    setBusy(false);
    const failed = open[done.indexOf(false)];
    if (failed !== undefined) document.getElementById(`${failed.key}-name`)?.focus();
  }

  const waiting = files.filter(({ receipt, sending }) => receipt === null && sending.phase !== "refused").length;
  const received = files.filter(({ receipt }) => receipt !== null).length;
  return (
    <div className="hand-in">
      <div className="choice">
        <input
          checked={isPromised}
          id="understood"
          onChange={(event) => setPromised(event.currentTarget.checked)}
          type="checkbox"
        />
        <label htmlFor="understood">{promise}</label>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the picker inside works by keyboard */}
      <div className="drop-zone" data-open={isPromised} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <label className="field-label field-label-small" htmlFor="documents">
          {replaces === null ? "Documents" : `The new version of ${replaces.name}`}
        </label>
        <p className="field-hint" id="documents-hint">
          PDF, Word, Excel, CSV, TXT, MD or JSON; up to 25 MB each. Choose {replaces === null ? "several" : "one"}, or
          drop {replaces === null ? "them" : "it"} here. {!isPromised && "Tick the sentence above first."}
        </p>
        <input
          accept={accept}
          aria-describedby="documents-hint"
          className="input"
          disabled={!isPromised || (replaces !== null && waiting + received > 0)}
          id="documents"
          multiple={replaces === null}
          onChange={(event) => {
            add(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
          type="file"
        />
      </div>
      {files.map((chosen) => (
        <FileCard
          chosen={chosen}
          home={home}
          key={chosen.key}
          offer={offer}
          on={{
            pause: () => ways.current.get(chosen.key)?.pause(),
            resume: () => ways.current.get(chosen.key)?.resume(),
            accept: () => ways.current.get(chosen.key)?.accept(),
            cancel: () => {
              ways.current.get(chosen.key)?.cancel();
              setFiles((all) => all.filter(({ key }) => key !== chosen.key));
            },
          }}
          values={replaces === null ? firstValues(chosen.file, supports) : null}
        />
      ))}
      {waiting > 0 && (
        <div className="button-row">
          <button className="button" disabled={isBusy} onClick={() => void handInAll()} type="button">
            {actWords(waiting, replaces)}
          </button>
          {isBusy && <p role="status">Being handed in</p>}
        </div>
      )}
      {received > 0 && waiting === 0 && (
        <p className="mt-6" role="status">
          {received === 1 ? "1 document is received." : `${received} documents are received.`}{" "}
          <a href={`${home}/evidence`}>To the documents of this report</a>
        </p>
      )}
    </div>
  );
}

function describedIn(key: string) {
  const form = document.getElementById(`describe-${key}`);
  const sent = form instanceof HTMLFormElement ? [...new FormData(form).entries()] : [];
  return descriptionFrom(
    Object.fromEntries(sent.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
  );
}

function firstValues(file: File, supports: string | null): Readonly<Record<string, string>> {
  const title = file.name.replace(/\.[^.]*$/, "").replaceAll(/[_-]+/g, " ");
  return { title: title.slice(0, 200), ...(supports === null ? {} : { [supportsName(supports)]: supports }) };
}

function actWords(waiting: number, replaces: Props["replaces"]): string {
  if (replaces !== null) return `Hand in as the new version of ${replaces.name}`;
  return waiting === 1 ? "Hand in this document" : `Hand in these ${waiting} documents`;
}
