import { newFormKey } from "#app/_http/form-key.ts";
import { requirePerson } from "#app/_http/viewer.ts";
import { assign, say } from "#app/(desk)/section-talk/actions.ts";
import { AssignForm } from "#app/(desk)/section-talk/assign-form.tsx";
import { CommentForm } from "#app/(desk)/section-talk/comment-form.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import { type Comment, talkOfSection } from "#db/queries/section-talk.ts";
import { instantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly address: ReportAddress;
  readonly section: string;
  /** The time zone that moments are written in. */
  readonly zone: string;
}

/** Who has a section, and what the company's people say to each other about it. Never inside the section's own form. */
export async function SectionTalk({ address, section, zone }: Props) {
  const { programme, organisation, period } = address;
  const viewer = await requirePerson(`/desk/${programme}/${organisation}/${period}/${section}`);
  const talk = await talkOfSection(viewer, address, section);
  if (talk === null) return null;
  const { assignee, comments, colleagues, mayComment } = talk;
  const place = { programme, organisation, period, section };
  return (
    <>
      <div className="side-block" id="talk">
        <h2>Assigned to</h2>
        <p className="side-status">{assignee?.name ?? "Nobody"}</p>
        {talk.mayAssign && (
          <AssignForm
            action={assign}
            address={place}
            assigneeId={assignee?.personId ?? null}
            colleagues={colleagues}
            formKey={newFormKey()}
            key={assignee?.personId ?? "nobody"}
          />
        )}
      </div>
      <div className="side-block">
        <h2>Comments</h2>
        <Comments comments={comments} zone={zone} />
        {mayComment ? (
          <CommentForm
            action={say}
            address={place}
            formKey={newFormKey()}
            // Begins anew once its writer's comment stands, and not when a colleague's does.
            key={comments.findLast(({ isOwn }) => isOwn)?.id ?? "first"}
            others={colleagues.filter(({ personId }) => personId !== viewer.personId)}
          />
        ) : (
          <p className="side-status">Nothing can be added once the report is filed.</p>
        )}
      </div>
    </>
  );
}

function Comments({ comments, zone }: { readonly comments: readonly Comment[]; readonly zone: string }) {
  if (comments.length === 0) return <p className="side-status">Nobody has said anything yet.</p>;
  return (
    <ol>
      {comments.map(({ id, by, at, text, mentions }) => (
        <li key={id}>
          <p>
            <b>{by}</b>, {instantWords(at, zone)}
          </p>
          <ProseText text={text} />
          {mentions.length > 0 && <p className="side-status">Mentions {mentions.join(", ")}</p>}
        </li>
      ))}
    </ol>
  );
}
