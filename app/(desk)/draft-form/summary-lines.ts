import { errorLinesOf, type FormState } from "#app/_http/form-state.ts";
import { type Autosave, unsavedIn } from "#app/(desk)/draft-form/autosave.ts";
import type { ErrorLine } from "#components/ui/error-summary.tsx";

type Lacking = Readonly<Record<string, string | undefined>>;

/** The error summary of a form that was sent by its button, or that lacks something. */
export function postedLines(posted: FormState, prefix: string, lacking: Lacking): readonly ErrorLine[] {
  const sent = errorLinesOf(posted).map(({ text, href }) => ({ text, href: href?.replace("#", `#${prefix}`) }));
  return sent.length > 0 ? sent : lackingLines(prefix, lacking);
}

/** The same for a form that saves itself: why its writer, who wanted to leave, had to stay. */
export function stayedLines(state: Autosave, prefix: string, lacking: Lacking): readonly ErrorLine[] {
  const unsaved = unsavedIn(state);
  if (state.leaving !== "stayed" || unsaved.length === 0) return lackingLines(prefix, lacking);
  const { link } = state;
  if (link.kind === "closed") return [{ text: link.sentence }];
  if (link.kind === "waiting") return [{ text: WAITING[link.why] }];
  return unsaved.flatMap((name) => {
    const { refusal = null, conflict = null } = state.fields[name] ?? {};
    const text =
      conflict === null ? refusal?.message : `${conflict.changedBy} changed this too: choose what should stand.`;
    return text === undefined ? [] : [{ text, href: `#${prefix}${name}` }];
  });
}

const WAITING = {
  network: "The register cannot be reached. Your words are kept on this device.",
  signed_out: "You are signed out. Your words are kept on this device; sign in again in another tab.",
};

function lackingLines(prefix: string, lacking: Lacking): readonly ErrorLine[] {
  return Object.entries(lacking).flatMap(([name, text]) =>
    text === undefined ? [] : [{ text, href: `#${prefix}${name}` }],
  );
}
