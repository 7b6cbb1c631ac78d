import { type Autosave, unsavedIn } from "#app/(desk)/draft-form/autosave.ts";
import { clockWords } from "#app/(desk)/draft-form/clock-words.ts";

interface Props {
  /** Whether the page's script runs. */
  readonly isLive: boolean;
  readonly state: Autosave;
  readonly isDeviceFull: boolean;
  readonly zone: string;
  readonly personName: string;
}

/** The one place where the form says what became of its words; it is read out when it changes, and never hurries. */
export function SaveStatus(props: Props) {
  return (
    <>
      <p className="save-rule">
        {props.isLive &&
          "Everything you write here saves itself. Your colleagues see it at once, the public once it is filed."}
        <noscript>Nothing here saves itself while scripts are off: press “Save and continue”.</noscript>
      </p>
      <div className="save-status" role="status">
        <Words {...props} />
      </div>
    </>
  );
}

function Words({ state, isDeviceFull, zone, personName }: Omit<Props, "isLive">) {
  const { link, savedAt, keptFrom } = state;
  if (link.kind === "closed") {
    return (
      <p>
        {link.sentence} {keptWords(isDeviceFull)} Copy them from here if you need them elsewhere.
      </p>
    );
  }
  if (link.kind === "waiting") {
    if (unsavedIn(state).length === 0) return null;
    return link.why === "signed_out" ? (
      <p>
        <b>You are signed out.</b> {keptWords(isDeviceFull)}{" "}
        <a href="/sign-in" rel="noopener" target="_blank">
          Sign in as {personName} in another tab
        </a>{" "}
        and your words are saved by themselves. If you are signed in, you may no longer write in this report.
      </p>
    ) : (
      <p>
        <b>No connection.</b> {keptWords(isDeviceFull)} Your words are saved as soon as the register can be reached.
      </p>
    );
  }
  const open = Object.entries(state.fields).filter(
    ([, { conflict, refusal }]) => conflict !== null || refusal !== null,
  );
  return (
    <>
      {open.map(([name, { conflict }]) =>
        conflict === null ? (
          <p key={name}>One answer cannot be saved as it is: its message says why. Its words stay here.</p>
        ) : (
          <p key={name}>
            {conflict.changedBy} changed an answer that you were changing. Both texts stand below it; nothing is
            overwritten.
          </p>
        ),
      )}
      {keptFrom !== null && <p>Words kept on this device from {clockWords(keptFrom, zone)} were put back.</p>}
      {savedAt !== null && <p>Saved at {clockWords(savedAt, zone)}.</p>}
    </>
  );
}

function keptWords(isDeviceFull: boolean): string {
  return isDeviceFull ? "This device could not keep your words: leave this page open." : "Kept on this device.";
}
