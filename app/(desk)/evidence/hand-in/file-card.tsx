"use client";

import { DescriptionFields, type DescriptionOffer } from "#app/(desk)/evidence/description-fields.tsx";
import type { Sending } from "#app/(desk)/evidence/hand-in/send-file.ts";
import { sizeWords } from "#domain/evidence/kind-words.ts";

/** What the register said when it received a document. */
export interface Receipt {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly declaredSha256: string;
  /** The size of the copy without pictures that was received instead; null where the file itself was. */
  readonly copySize: number | null;
}

/** One chosen file, and all that is known of it. */
export interface ChosenFile {
  readonly key: string;
  readonly file: File;
  readonly sending: Sending;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  /** Why it was not handed in, where that is about no field. */
  readonly problem: string | null;
  readonly receipt: Receipt | null;
}

interface Props {
  readonly chosen: ChosenFile;
  readonly home: string;
  readonly offer: DescriptionOffer;
  /** What stands in the fields at first; null where only a new version is handed in. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly on: Readonly<Record<"pause" | "resume" | "cancel" | "accept", () => void>>;
}

/** One file: how far it is, what is said of it, and at the end its receipt. */
export function FileCard({ chosen, home, offer, values, on }: Props) {
  const { key, file, sending, issues, problem, receipt } = chosen;
  const title = `${key}-name`;
  const isOver = receipt !== null || sending.phase === "refused" || sending.phase === "cancelled";
  return (
    <section aria-labelledby={title} className="file-card" data-phase={receipt === null ? sending.phase : "received"}>
      <h2 className="file-card-name" id={title} tabIndex={-1}>
        {file.name}
      </h2>
      {receipt === null ? (
        <Progress chosen={chosen} home={home} labelledBy={title} />
      ) : (
        <Received home={home} receipt={receipt} size={file.size} />
      )}
      {!isOver && (
        <div className="button-row file-card-steer">
          {sending.phase === "offered" && (
            <Steer about={file.name} act="Take a copy without its pictures" onPress={on.accept} />
          )}
          {(sending.phase === "paused" || sending.phase === "waiting") && (
            <Steer about={file.name} act="Go on" onPress={on.resume} />
          )}
          {sending.phase === "sending" && <Steer about={file.name} act="Pause" onPress={on.pause} />}
          <Steer about={file.name} act="Cancel" onPress={on.cancel} />
        </div>
      )}
      {sending.phase === "refused" && <Steer about={file.name} act="Remove from this list" onPress={on.cancel} />}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {!isOver && values !== null && (
        <form
          className="file-card-form"
          data-file={key}
          id={`describe-${key}`}
          onSubmit={(event) => event.preventDefault()}
        >
          <DescriptionFields
            idBefore={`${key}-`}
            issue={(field) => issues.find(({ path }) => path === field)?.message}
            offer={offer}
            values={values}
          />
        </form>
      )}
    </section>
  );
}

function Progress({
  chosen: { file, sending },
  home,
  labelledBy,
}: Pick<Props, "chosen" | "home"> & { readonly labelledBy: string }) {
  if (sending.phase === "refused" || sending.phase === "offered")
    return (
      <div role="alert">
        <p className="field-error">{sending.message}</p>
        {sending.isStopped && (
          <p>
            <a href={`${home}/evidence/stop`}>What to do now</a>
          </p>
        )}
      </div>
    );
  return (
    <>
      <progress aria-labelledby={labelledBy} className="file-progress" max={file.size} value={sending.sent} />
      <p className="file-card-state" role="status">
        {phaseWords(sending, sending.copy?.size ?? file.size)}
      </p>
    </>
  );
}

function phaseWords({ phase, sent, message, copy }: Sending, size: number): string {
  switch (phase) {
    case "fingerprint":
      return "Its fingerprint is being computed in your browser.";
    case "sending":
      return `${sizeWords(sent)} of ${sizeWords(size)} sent`;
    case "paused":
      return `Paused at ${sizeWords(sent)} of ${sizeWords(size)}`;
    case "checking":
      return "Being checked";
    case "whole":
      return copy === null
        ? `All ${sizeWords(size)} are here and checked. It is not handed in yet.`
        : `A copy without its pictures, ${sizeWords(size)}, is here and checked. It is not handed in yet.`;
    case "waiting":
      return message ?? "The connection was lost.";
    case "offered":
    case "refused":
    case "cancelled":
      return "";
  }
}

function Received({
  receipt,
  home,
  size,
}: {
  readonly receipt: Receipt;
  readonly home: string;
  readonly size: number;
}) {
  const { name, version, declaredSha256, sha256, copySize } = receipt;
  return (
    <>
      <p role="status">
        Received as <a href={`${home}/evidence/${name}`}>{name}</a>, version {version},{" "}
        {(copySize ?? size).toLocaleString("en-GB")} bytes.{" "}
        {copySize !== null && "It is a copy of your file without its pictures; your file itself is not kept."}
      </p>
      <dl className="rows">
        <div>
          <dt>SHA-256{copySize === null ? "" : " of your file"}, computed by your browser</dt>
          <dd className="hash">{declaredSha256}</dd>
        </div>
        <div>
          <dt>SHA-256{copySize === null ? "" : " of the copy"}, computed by the register</dt>
          <dd className="hash">{sha256}</dd>
        </div>
      </dl>
    </>
  );
}

function Steer({
  act,
  about,
  onPress,
}: {
  readonly act: string;
  readonly about: string;
  readonly onPress: () => void;
}) {
  return (
    <button className="button button-secondary button-small" onClick={onPress} type="button">
      {act}
      <span className="sr-only"> {about}</span>
    </button>
  );
}
