import { clockWords } from "#app/(desk)/draft-form/clock-words.ts";
import type { Presence } from "#app/(desk)/draft-form/use-presence.ts";

/** Who else has this section open, said calmly and never read out by itself. */
export function OthersHere({ others }: { readonly others: readonly string[] }) {
  if (others.length === 0) return null;
  const names = new Intl.ListFormat("en-GB").format(others);
  return (
    <p className="others-here">
      {names} {others.length === 1 ? "is" : "are"} in this section now.
    </p>
  );
}

/** Says five minutes ahead that the sign-in ends; nothing on the page is in its way. */
export function EndingNotice({ ending, stay, zone }: Pick<Presence, "ending" | "stay"> & { readonly zone: string }) {
  return (
    <div role="status">
      {ending !== null && (
        <div className="inset session-notice">
          <span className="inset-title">Your sign-in ends at {clockWords(ending.at, zone)}. </span>
          {ending.why === "idle" ? (
            <>
              Nothing was done here for almost an hour.{" "}
              <button className="button button-secondary button-small" onClick={stay} type="button">
                Stay signed in
              </button>
            </>
          ) : (
            "It lasts twelve hours at most. What you write is kept on this device until you have signed in again."
          )}
        </div>
      )}
    </div>
  );
}
