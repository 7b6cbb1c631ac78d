import type { Metadata } from "next";
import { RoomFrame } from "#app/(desk)/evidence/room-frame.tsx";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";

export const metadata: Metadata = { title: "Stop: this file was not taken" };

export default async function StopPage({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/evidence/stop");
  const { home } = open;
  return (
    <RoomFrame
      crumb="This file was not taken"
      deck="What was sent is a picture, a video, a sound recording or an archive, or a list of known material has it. None of these is ever taken here. Nothing of it was kept, but for what such a list has: that is locked away, and nobody can open it."
      open={open}
      title="Stop: this file was not taken"
    >
      <Inset title="Does it show a child being abused, or could it?" tone="problem">
        Do not send it to anybody: not to colleagues, not by mail, not to this register, not as evidence. Holding or
        passing it on is a crime in nearly every country, also with the best intentions.
      </Inset>
      <Section id="now" title="What to do now">
        <PlainList
          items={[
            "Do not open it again, do not copy it, do not print it, do not forward it.",
            "Do not delete it before you have asked: in some countries you must report it first and keep it as it is.",
            "Tell the person at your company who answers for such reports, by word, without the file.",
            "Call the hotline of your country or the police, and say where you came upon it.",
            "Write down the time, and who has seen it. Leave out what it shows.",
            "Is a child in danger now? Call the emergency number first.",
          ]}
        />
        <p className="mt-4">
          <LinkButton href="/help">Whom to call in your country</LinkButton>
        </p>
      </Section>
      <Section id="otherwise" title="If it is only a screenshot, a chart or a packed folder">
        <p className="prose">
          Then nothing has happened. Describe in text what it shows, or unpack it, and hand in the documents one by one
          as PDF without pictures, Word, Excel, CSV, TXT, MD or JSON.{" "}
          <a href={`${home}/evidence/hand-in`}>Back to handing in</a>
        </p>
      </Section>
    </RoomFrame>
  );
}
