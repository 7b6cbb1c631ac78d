import type { Room } from "#app/(desk)/evidence/room.ts";
import { supportPath } from "#app/(desk)/evidence/supports-choices.ts";
import type { OpenReport } from "#app/(desk)/load-report.ts";
import { shortOf } from "#app/(desk)/stated/commitments.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Backing } from "#domain/evidence/gaps.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import type { Status } from "#domain/report/answers.ts";

const STATUS: Readonly<Record<Status, string>> = {
  done: "Done",
  partly: "Partly done",
  not_done: "Not done",
  not_applicable: "Not applicable",
};

interface Props {
  readonly open: OpenReport;
  readonly room: Room;
}

/** What lacks proof, and what stands behind everything else. */
export function Backings({ open, room }: Props) {
  const { report, home } = open;
  const others = room.choices.filter(({ of }) => of !== "response");
  const supporters = (key: string) =>
    report.draft.evidence.filter(({ description }) => description.supports.includes(key));
  return (
    <>
      <Section
        id="gaps"
        intro="Answers that say “done” or “partly done”, with no document, no attested procedure and no public page behind them. Nothing keeps you from filing like that; readers will ask."
        title="What nothing shows"
      >
        {room.gaps.length === 0 ? (
          <p>
            {room.backing.some(({ isClaimed }) => isClaimed)
              ? "Nothing: every such answer has something behind it."
              : "No answer says so yet."}
          </p>
        ) : (
          <ul className="stated">
            {room.gaps.map(({ commitment, status }) => (
              <li key={commitment}>
                <span>
                  <a href={`${home}/${commitment}`}>{shortOf(commitment, report)}</a>
                  <small>{status === null ? "No answer yet" : STATUS[status]}, nothing behind it</small>
                </span>
                {report.may.write && (
                  <a href={`${home}/evidence/hand-in?supports=${encodeURIComponent(commitment)}`}>
                    Hand in a document<span className="sr-only"> for {shortOf(commitment, report)}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="behind" title="What supports what">
        <DataTable
          caption="Answers, and what stands behind them"
          columns={[
            { key: "answer", head: "Answer" },
            { key: "status", head: "It says" },
            { key: "documents", head: "Documents" },
            { key: "attested", head: "Attested procedures", isNumber: true },
            { key: "pages", head: "Public pages", isNumber: true },
          ]}
          rows={room.backing.map((backing) => ({
            key: backing.commitment,
            cells: [
              <a href={`${home}/${backing.commitment}`} key="answer">
                {shortOf(backing.commitment, report)}
              </a>,
              backing.status === null ? <Missing key="status" word="No answer yet" /> : STATUS[backing.status],
              <Documents backing={backing} home={home} key="documents" />,
              String(backing.attestations),
              String(backing.pages),
            ],
          }))}
        />
        {others.length > 0 && (
          <DataTable
            caption="Figures and earlier promises, and the documents behind them"
            columns={[
              { key: "what", head: "Figure or promise" },
              { key: "documents", head: "Documents" },
            ]}
            rows={others.map(({ key, name }) => {
              const path = supportPath(key, report);
              return {
                key,
                cells: [
                  path === null ? (
                    name
                  ) : (
                    <a href={`${home}/${path}`} key="what">
                      {name}
                    </a>
                  ),
                  <Numbers home={home} key="documents" numbers={supporters(key).map(({ number }) => number)} />,
                ],
              };
            })}
          />
        )}
      </Section>
    </>
  );
}

function Documents({ backing, home }: { readonly backing: Backing; readonly home: string }) {
  if (backing.isGap) return <Missing why="Nothing shows it" word="None" />;
  return <Numbers home={home} numbers={backing.documents} />;
}

function Numbers({ numbers, home }: { readonly numbers: readonly number[]; readonly home: string }) {
  if (numbers.length === 0) return <Missing word="None" />;
  return (
    <ul className="evidence-numbers">
      {numbers.map((number) => (
        <li key={number}>
          <a href={`${home}/evidence/${evidenceName({ number })}`}>{evidenceName({ number })}</a>
        </li>
      ))}
    </ul>
  );
}
