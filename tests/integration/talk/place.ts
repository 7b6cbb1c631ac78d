import { assignSection } from "#db/commands/assign-section.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";
import { talkOfSection } from "#db/queries/section-talk.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { COMMITMENTS, PERIOD } from "#tests/fixtures/small-programme.ts";
import type { House } from "#tests/integration/people/house.ts";

/** A section that alder's people talk about, and what they do there. */
export function place({ small }: House, organisation = "alder") {
  const [section] = COMMITMENTS;
  const address = () => ({ programme: small().key, organisation, period: PERIOD });
  return {
    address,
    section,
    assign: (by: PersonViewer, to: PersonViewer | null, key?: string) =>
      assignSection(by, { ...address(), section, assignee: to === null ? "" : to.personId }, key),
    say: (by: PersonViewer, text: string, mentions: readonly PersonViewer[] = [], key?: string) =>
      commentOnSection(by, { ...address(), section, text, mentions: mentions.map((one) => one.personId) }, key),
    talk: (viewer: PersonViewer) => talkOfSection(viewer, address(), section),
  };
}
