import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { guardingOf } from "#app/_http/guarding.ts";
import { requirePerson } from "#app/_http/viewer.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { GuardingRows } from "#app/(steward)/steward/[programme]/store/guarding-rows.tsx";
import { LooksTable } from "#app/(steward)/steward/[programme]/store/looks-table.tsx";
import {
  FAULT_WORDS,
  holdingsWords,
  incidentWords,
  stateWords,
} from "#app/(steward)/steward/[programme]/store/words.ts";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Look, storePage } from "#db/queries/store-page.ts";
import { erasureReason, yearsKept } from "#domain/evidence/retention.ts";
import { LOOKS_EVERY_HOURS } from "#domain/evidence/store-state.ts";
import { settings } from "#settings";

export const metadata: Metadata = { title: "The store of documents" };

interface Props {
  readonly params: Promise<{ readonly programme: string }>;
}

export default async function StorePage({ params }: Props) {
  const { programme } = await params;
  const viewer = await requirePerson(`/steward/${programme}/store`);
  const page = await storePage(viewer, programme);
  if (page === null) notFound();
  const { now, state, looks, holdings } = page;
  const [last] = looks;
  const years = yearsKept(programme, settings().EVIDENCE_RETENTION);
  return (
    <DeskFrame viewer={viewer}>
      <PageHeading
        deck={stateWords(state, last)}
        size="desk"
        title="The store of documents"
        trail={[{ text: "Your desks", href: "/desk" }, { text: "The store of documents" }]}
      />
      {last !== undefined && last.faults.length > 0 && <Faults look={last} />}
      <Section
        id="holdings"
        intro="No title, no content and nobody’s name: what companies hand in is for them and their auditors."
        title={`What ${programme} has in it`}
      >
        <p>{holdingsWords(holdings)}</p>
        <p>{incidentWords(holdings)}</p>
        <p>
          {erasureReason(years)} A document that an incident locks is kept, whatever the years. What a locked document
          calls for is told in <a href="/help">what to do, and whom to call</a>.
        </p>
      </Section>
      <Section
        id="looks"
        intro={`The register looks when it starts and every day: that every document is there, and that a tenth of them opens and is the one that was handed in, so that ten days see all. A look that is ${LOOKS_EVERY_HOURS} hours old is overdue. Numbers are of the whole store, which serves all programmes of this register.`}
        title="Looks through the store"
      >
        {looks.length === 0 ? <p>Nobody has looked so far.</p> : <LooksTable looks={looks} />}
      </Section>
      <Section
        id="guarding"
        intro="As this register is set up just now. Whoever operates it changes it by its settings."
        title="How documents are guarded"
      >
        <GuardingRows guarding={await guardingOf(settings())} now={now} />
      </Section>
    </DeskFrame>
  );
}

function Faults({ look }: { readonly look: Look }) {
  return (
    <Inset title="Act now." tone="problem">
      Tell whoever operates the register, who can bring these back from a backup. Until then nobody can open them. The
      hashes on the record still tell what they were.
      <PlainList
        items={look.faults.map(
          ({ file, why, company }) =>
            `${company === null ? "A company of another programme, or a locked document" : company}: ${why === null ? "it is not there" : (FAULT_WORDS[why] ?? "it does not open")} (file ${file})`,
        )}
      />
    </Inset>
  );
}
