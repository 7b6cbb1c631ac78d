import { readPrivately } from "#db/client.ts";
import { calendarOnDesk } from "#db/queries/calendar-page.ts";
import { commitmentsOnDesk } from "#db/queries/commitments-in-hand.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { desks } from "#db/queries/desks.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { evidenceInHand } from "#db/queries/evidence-in-hand.ts";
import { evidenceItems } from "#db/queries/evidence-items.ts";
import { ownSessions } from "#db/queries/own-sessions.ts";
import { ownWaysIn } from "#db/queries/own-ways-in.ts";
import { peoplePage } from "#db/queries/people-page.ts";
import { deskRestatement } from "#db/queries/restatement.ts";
import { sectionInHand } from "#db/queries/section-in-hand.ts";
import { assignmentsOf, talkOfSection } from "#db/queries/section-talk.ts";
import { storePage } from "#db/queries/store-page.ts";
import { reportWorkbook } from "#db/queries/waiting-import.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { addressOf, PERIOD } from "#tests/fixtures/small-programme.ts";
import { companyOf, idsOf, REPORTS } from "#tests/integration/locks/guessed.ts";
import type { Intrusion } from "#tests/integration/locks/intrusions.ts";
import { CANARY, type TwoCompanies } from "#tests/integration/locks/two-companies.ts";

/** Every private question, asked about what is alder's, in the name of somebody who may not. */
export function foreignReads({ database, small, handedOver, filed }: TwoCompanies): readonly Intrusion[] {
  const addresses = [small, handedOver, filed].map((programme) => addressOf(programme, "alder"));
  return [
    ...addresses.flatMap((address) => [
      { name: `deskReport ${address.programme}`, try: (by: PersonViewer) => deskReport(by, address) },
      {
        name: `draftInHand ${address.programme}`,
        try: (by: PersonViewer) =>
          readPrivately(by, async (db) => {
            const found = await draftInHand(db, by, address);
            return found === undefined ? undefined : { ...found, history: [...found.history] };
          }),
      },
      {
        name: `sectionInHand ${address.programme}`,
        try: (by: PersonViewer) =>
          readPrivately(by, (db) =>
            sectionInHand(db, by, {
              ...address,
              section: "develop.data",
              changes: { account: {}, confidentialNote: {} },
            }),
          ),
      },
      {
        name: `evidenceInHand ${address.programme}`,
        try: (by: PersonViewer) =>
          readPrivately(by, async (db) => {
            const found = await evidenceInHand(db, by, address);
            return found === undefined ? undefined : { items: found.items, room: found.room };
          }),
      },
      {
        name: `evidenceItems ${address.programme}`,
        try: async (by: PersonViewer) => {
          const reports = await idsOf({ database, small: { ...small, key: address.programme } }, REPORTS);
          return readPrivately(by, (db) => Promise.all(reports.map((report) => evidenceItems(db, by, report))));
        },
      },
    ]),
    { name: "deskRestatement", try: (by) => deskRestatement(by, addressOf(filed, "alder")) },
    { name: "commitmentsOnDesk", try: (by) => commitmentsOnDesk(by, companyOf(small)) },
    { name: "reportWorkbook", try: (by) => reportWorkbook(by, addressOf(small, "alder")) },
    {
      name: "talkOfSection",
      try: (by) => talkOfSection(by, addressOf(small, "alder"), "develop.data"),
    },
    {
      name: "assignmentsOf",
      try: (by) =>
        readPrivately(by, async (db) => {
          const { organisationId } = small.companies.alder;
          return [...(await assignmentsOf(db, by, { organisationId, period: PERIOD })).keys()].map(() => CANARY);
        }),
    },
    {
      name: "calendarOnDesk",
      try: async (by) => ((await calendarOnDesk(by, companyOf(small))) === null ? null : CANARY),
    },
    { name: "storePage", try: (by) => storePage(by, small.key) },
    { name: "peoplePage", try: (by) => peoplePage(by, companyOf(small)) },
    { name: "desks", try: desks },
    { name: "ownSessions", try: ownSessions },
    { name: "ownWaysIn", try: ownWaysIn },
  ];
}
