import { Section } from "#components/ui/section.tsx";

interface Props {
  readonly base: string;
  readonly family: "filed" | "compiled";
}

interface Room {
  readonly path: string;
  readonly title: string;
  readonly about: string;
  /** Left out where it stands in both kinds of programme. */
  readonly only?: "filed" | "compiled";
}

const ROOMS: readonly Room[] = [
  { path: "companies", title: "Companies", about: "Every signatory, and who else the record speaks of." },
  { path: "promises", title: "Promises", about: "What was promised, by when, and what became of it.", only: "filed" },
  {
    path: "deadlines",
    title: "Deadlines",
    about: "Who is due, overdue or extended, and who filed in time.",
    only: "filed",
  },
  { path: "changes", title: "What changed", about: "Between two dates, or since an entry; with feeds to follow." },
  { path: "timeline", title: "Timeline", about: "What happened around these commitments." },
  { path: "models", title: "Models", about: "Models and datasets by host: available or taken away, and who acted." },
  {
    path: "inquiries",
    title: "Questions and replies",
    about: "What others asked, and the reply or the days without one.",
  },
  { path: "law", title: "Law and demands", about: "Laws, standards and public demands beside the commitments." },
  { path: "record", title: "The record", about: "Every entry, in order, with its hash." },
];

/** Everything that a programme has to show besides its matrix. */
export function Contents({ base, family }: Props) {
  const rooms = ROOMS.filter(({ only }) => only === undefined || only === family);
  return (
    <Section id="contents" title="More of this programme">
      <ul className="contents">
        {rooms.map(({ path, title, about }) => (
          <li key={path}>
            <a href={`${base}/${path}`}>{title}</a>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
