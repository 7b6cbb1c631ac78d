import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { tellByDigest } from "#db/mail/tell-by-digest.ts";
import { sectionInHand } from "#db/queries/section-talk.ts";
import { comment, commentMention } from "#db/schema/talk.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { CommentText } from "#domain/report/comment-text.ts";
import { addComment } from "#domain/report/talk.ts";

const CommentOnSection = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  section: z.string().min(1),
  text: CommentText,
  mentions: z.array(z.uuid()).transform((ids) => [...new Set(ids)]),
});

/**
 * Says something about a section to one's colleagues; those it concerns hear of it by mail.
 *
 * Refuses: `no_such_section`, `filing_not_open`, `already_filed`, `not_a_colleague`.
 */
export const commentOnSection = command({
  action: "report.comment",
  input: CommentOnSection,
  load: sectionInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (found, { text, mentions }, { viewer }) => {
    const { organisationId, period, section, address } = found;
    if (!found.isSection) return refuse({ code: "no_such_section", section });
    const decided = addComment(found.talk, mentions, viewer.personId);
    if (isRefused(decided)) return decided;
    const id = newId();
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { section, comment: id },
      },
      entry: null,
      saved: { ...decided, mentions, written: { id, organisationId, period, section, text } },
    };
  },
  save: async (writer, { tell, mentions, written }, { now, viewer }) => {
    const { id: commentId, organisationId } = written;
    await writer.insert(comment).values({ ...written, writtenBy: viewer.personId, writtenAt: now });
    if (mentions.length > 0) {
      await writer
        .insert(commentMention)
        .values(mentions.map((mentionedId) => ({ commentId, organisationId, mentionedId })));
    }
    await tellByDigest(writer, tell, { commentId });
    return { commentId };
  },
});
