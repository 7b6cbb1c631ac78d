import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { canCopyWithoutPictures } from "#app/_http/ghostscript.ts";
import { ownUpload } from "#app/_http/intake.ts";
import { FORM_FIELDS } from "#app/_http/intake-form.ts";
import { returnedSentence } from "#app/_http/intake-words.ts";
import { closedWords } from "#app/(desk)/closed-words.ts";
import { handInDocument } from "#app/(desk)/desk/[programme]/[company]/[period]/evidence/actions.ts";
import { DescriptionForm } from "#app/(desk)/evidence/description-form.tsx";
import { supportsName } from "#app/(desk)/evidence/description-from.ts";
import { HandInFiles } from "#app/(desk)/evidence/hand-in/hand-in-files.tsx";
import { NewVersionForm } from "#app/(desk)/evidence/hand-in/new-version-form.tsx";
import { offerOf } from "#app/(desk)/evidence/offer-of.ts";
import { RoomFrame } from "#app/(desk)/evidence/room-frame.tsx";
import { ScannedNotice } from "#app/(desk)/evidence/scanned-notice.tsx";
import { type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { Button } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { Section } from "#components/ui/section.tsx";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { EXTENSIONS } from "#domain/evidence/file-name.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { sizeWords } from "#domain/evidence/kind-words.ts";

export const metadata: Metadata = { title: "Hand in documents" };

type Asked = "refused" | "page" | "part" | "copy" | "upload" | "item" | "supports";

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<Readonly<Partial<Record<Asked, string | string[]>>>>;
}

const PROMISE =
  "What I hand in holds no picture, video or sound recording, and nothing, in whatever form, that shows a child being abused or tells how to do it.";

const ACCEPT = Object.keys(EXTENSIONS)
  .map((ending) => `.${ending}`)
  .join(",");

export default async function HandInPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/evidence/hand-in");
  const { report, home, viewer } = open;
  const { programme, organisation, period } = report.address;
  const asked = await searchParams;
  const text = (name: Asked) => (typeof asked[name] === "string" ? asked[name] : "");
  const item = report.evidence.find((one) => evidenceName(one) === text("item") && one.withdrawn === null) ?? null;
  const held = viewer.memberships.find((one) => one.programme === programme && one.organisation === organisation);
  const page = Number(text("page"));
  const at = { page: Number.isInteger(page) && page > 0 ? page : undefined, part: text("part"), copy: text("copy") };
  const refused = returnedSentence(text("refused"), at);
  const upload = text("upload") === "" ? null : await ownUpload(viewer, held?.organisationId ?? "", text("upload"));
  if (text("upload") !== "" && upload === null) redirect(`${home}/evidence/hand-in?refused=no_such_upload`);
  // Only who ticked that the copy will do comes here with one.
  const copy = upload?.copiedFrom === undefined ? {} : { copy: upload.declaredSha256 };
  const offer = offerOf(report);
  const supports = offer.supports.find(({ key }) => key === text("supports"))?.key ?? null;
  const title = item === null ? "Hand in documents" : `Hand in a new version of ${evidenceName(item)}`;
  return (
    <RoomFrame
      crumb={title}
      deck="What shows that something is so: a policy, a test report, a log, a contract. No pictures, in any form. Each file is checked before it is taken, sealed where it is kept, and counted as received only once both sides have the same SHA-256."
      notice={
        refused !== null && (
          <NotificationBanner title="The file was not taken" tone="problem">
            {refused}
          </NotificationBanner>
        )
      }
      open={open}
      title={title}
    >
      {report.may.write ? (
        <>
          {upload === null ? (
            <HandInFiles
              accept={ACCEPT}
              base={`/intake/${programme}/${organisation}/${period}`}
              home={home}
              offer={offer}
              promise={PROMISE}
              replaces={item === null ? null : { id: item.id, name: evidenceName(item) }}
              supports={supports}
            >
              <PlainForm canCopy={await canCopyWithoutPictures()} item={item} open={open} supports={supports} />
            </HandInFiles>
          ) : (
            <Section
              id="describe"
              intro={`${upload.copiedFrom === undefined ? "" : "A copy without pictures of "}${upload.fileName}, ${sizeWords(upload.size)}, is here and checked. It is not handed in yet.`}
              title={item === null ? "Say what it is" : "Hand it in"}
            >
              {item === null ? (
                <DescriptionForm
                  act="Hand in this document"
                  action={handInDocument}
                  address={{ ...report.address, upload: text("upload"), ...copy }}
                  formKey={newFormKey()}
                  offer={offer}
                  values={supports === null ? {} : { [supportsName(supports)]: supports }}
                />
              ) : (
                <NewVersionForm
                  act={`Hand in as the new version of ${evidenceName(item)}`}
                  action={handInDocument}
                  address={{ ...report.address, upload: text("upload"), item: item.id, ...copy }}
                  formKey={newFormKey()}
                />
              )}
            </Section>
          )}
          <ScannedNotice />
        </>
      ) : (
        <Inset title="Nothing can be handed in now">{closedWords(report.stage)}</Inset>
      )}
    </RoomFrame>
  );
}

interface PlainFormProps {
  readonly open: OpenReport;
  readonly item: KeptItem | null;
  readonly supports: string | null;
  /** Whether copies without pictures can be made here. */
  readonly canCopy: boolean;
}

/** One document at a time, for browsers that run no scripts: the file first, then what is said of it. */
function PlainForm({ open, item, supports, canCopy }: PlainFormProps) {
  const { programme, organisation, period } = open.report.address;
  const fields = FORM_FIELDS;
  return (
    <form
      action={`/intake/${programme}/${organisation}/${period}/form`}
      className="hand-in"
      encType="multipart/form-data"
      method="post"
    >
      {item !== null && <input name={fields.item} type="hidden" value={evidenceName(item)} />}
      {supports !== null && <input name={fields.supports} type="hidden" value={supports} />}
      <div className="choice">
        <input id="understood" name={fields.understood} required type="checkbox" value="yes" />
        <label htmlFor="understood">{PROMISE}</label>
      </div>
      {canCopy ? (
        <div className="choice">
          <input id="copy" name={fields.copy} type="checkbox" value="yes" />
          <label htmlFor="copy">
            If it is a PDF with pictures, take a copy without them, and keep nothing else of it.
          </label>
        </div>
      ) : (
        <p className="field-hint">
          This register cannot make copies of PDFs without their pictures: Ghostscript is not installed.
        </p>
      )}
      <div className="drop-zone">
        <label className="field-label field-label-small" htmlFor="documents">
          Document
        </label>
        <p className="field-hint" id="documents-hint">
          PDF, Word, Excel, CSV, TXT, MD or JSON; up to 25 MB. You say on the next page what it is.
        </p>
        <input
          accept={ACCEPT}
          aria-describedby="documents-hint"
          className="input"
          id="documents"
          name={fields.file}
          required
          type="file"
        />
      </div>
      <Button>Send this document</Button>
    </form>
  );
}
