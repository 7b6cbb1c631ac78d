import type { Metadata } from "next";
import {
  type CommitmentsParams,
  deskOfCommitments,
  openCommitments,
} from "#app/(desk)/desk/[programme]/[company]/commitments/load-commitments.ts";
import { commitmentStanding } from "#app/(desk)/desk/[programme]/[company]/commitments/standing-words.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { changeSentence } from "#domain/framework/adoption-words.ts";

export const metadata: Metadata = { title: "Commitments" };

interface Props {
  readonly params: Promise<CommitmentsParams>;
  readonly searchParams: Promise<{ readonly entry?: string | readonly string[] }>;
}

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const open = await openCommitments(await params);
  const { page, viewer, home } = open;
  const { programme, organisation } = page.address;
  const { entry } = await searchParams;
  const made = page.adoption.changes.find((change) => String(change.entry) === entry);
  const nameOf = (key: string) => page.edition.commitments.find((one) => one.key === key)?.short ?? key;
  return (
    <DeskFrame desk={deskOfCommitments(open)} roles={page.roles} viewer={viewer}>
      {made !== undefined && (
        <NotificationBanner title="It is on the record">
          <p>
            {changeSentence(page.organisationName, nameOf(made.commitment), made)}{" "}
            <a href={`/${programme}/record/${made.entry}`}>Entry {made.entry}</a>
          </p>
        </NotificationBanner>
      )}
      <PageHeading
        deck={`What ${page.organisationName} is committed to in the edition “${page.edition.name}”. A change is public at once and stays on the record; it holds for periods that begin after its day.`}
        size="desk"
        title={`Commitments of ${page.organisationName}`}
        trail={[
          { text: "Your desks", href: "/desk" },
          { text: page.organisationName, href: `/desk/${programme}/${organisation}` },
          { text: "Commitments" },
        ]}
      />
      {!page.mayChange && (
        <Inset title="You can read this.">Only the company&rsquo;s certifying officer can change it.</Inset>
      )}
      <DataTable
        caption={`Commitments of ${page.organisationName}`}
        columns={[
          { key: "commitment", head: "Commitment" },
          { key: "standing", head: "Where it stands" },
          ...(page.mayChange ? [{ key: "change", head: "Change" }] : []),
        ]}
        isCaptionHidden
        rows={page.edition.commitments.map(({ key, short, principle }) => {
          const { isAdopted, words } = commitmentStanding(page, key);
          return {
            key,
            cells: [
              <a href={`/${programme}/principles/${principle}#${key}`} key="commitment">
                {short}
              </a>,
              words,
              page.mayChange && (
                <a href={`${home}/${key}`} key="change">
                  {isAdopted ? "Withdraw from this commitment" : "Take on this commitment"}{" "}
                  <span className="sr-only">({short})</span>
                </a>
              ),
            ],
          };
        })}
      />
    </DeskFrame>
  );
}
