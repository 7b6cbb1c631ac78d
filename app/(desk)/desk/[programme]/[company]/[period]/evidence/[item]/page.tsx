import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { closedWords } from "#app/(desk)/closed-words.ts";
import {
  describeDocument,
  withdrawDocument,
} from "#app/(desk)/desk/[programme]/[company]/[period]/evidence/actions.ts";
import { DescriptionForm } from "#app/(desk)/evidence/description-form.tsx";
import { ItemFacts } from "#app/(desk)/evidence/item-facts.tsx";
import { ItemVersions } from "#app/(desk)/evidence/item-versions.tsx";
import { offerOf, valuesOf } from "#app/(desk)/evidence/offer-of.ts";
import { RoomFrame } from "#app/(desk)/evidence/room-frame.tsx";
import { WithdrawForm } from "#app/(desk)/evidence/withdraw-form.tsx";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { Section } from "#components/ui/section.tsx";
import { evidenceName } from "#domain/evidence/item.ts";
import { evidenceKindWords } from "#domain/evidence/kind-words.ts";
import { instantWords } from "#domain/framework/date-words.ts";

export const metadata: Metadata = { title: "Document" };

interface Props {
  readonly params: Promise<ReportParams & { readonly item: string }>;
  readonly searchParams: Promise<Readonly<Partial<Record<"received" | "described", string | string[]>>>>;
}

export default async function ItemPage({ params, searchParams }: Props) {
  const { item: name } = await params;
  const open = await openReport(params, /^E\d{1,6}$/.test(name) ? `/evidence/${name}` : "/evidence");
  const { report, home } = open;
  const item = report.evidence.find((one) => evidenceName(one) === name);
  if (item === undefined) notFound();
  const { received, described } = await searchParams;
  const { description, withdrawn, file } = item;
  const isOpen = report.may.write && withdrawn === null;
  const address = { ...report.address, item: item.id, number: name };
  return (
    <RoomFrame
      crumb={name}
      deck={`${evidenceKindWords(description.kind)}, document ${name} of this report.`}
      notice={
        <>
          {received === String(file.version) && (
            <NotificationBanner title={`${name} is received`}>
              Version {file.version}, {instantWords(file.at, report.zone)}. SHA-256{" "}
              <span className="hash">{file.sha256}</span>. What was announced and what arrived had this same hash, or it
              would not have been taken.
            </NotificationBanner>
          )}
          {described !== undefined && <NotificationBanner title="What is said of it was changed" />}
        </>
      }
      open={open}
      title={description.title}
    >
      {withdrawn !== null && (
        <Inset title="Withdrawn.">
          {withdrawn.byName} withdrew this document on {instantWords(withdrawn.at, report.zone)}: {withdrawn.why}
        </Inset>
      )}
      <ItemFacts item={item} open={open} />
      <ItemVersions home={home} item={item} zone={report.zone} />
      {isOpen ? (
        <>
          <Section
            id="new-version"
            intro="The number, what is said of it and every earlier version stay. The newest version is what is filed."
            title="Replace it with a new version"
          >
            <LinkButton href={`${home}/evidence/hand-in?item=${name}`} look="secondary">
              Hand in a new version
            </LinkButton>
          </Section>
          <Section id="describe" title="Change what is said of it">
            <DescriptionForm
              act="Save what is said of it"
              action={describeDocument}
              address={{ ...address, basedOn: String(description.version) }}
              formKey={newFormKey()}
              offer={offerOf(report)}
              values={valuesOf(description)}
            />
          </Section>
          <Section
            id="withdraw"
            intro="It is then no part of this report, and is not filed. It cannot be brought back; it can be handed in again."
            title="Withdraw it"
          >
            <WithdrawForm action={withdrawDocument} address={address} formKey={newFormKey()} />
          </Section>
        </>
      ) : (
        withdrawn === null && <Inset title="This cannot be changed now">{closedWords(report.stage)}</Inset>
      )}
    </RoomFrame>
  );
}
