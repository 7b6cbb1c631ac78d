import { StatedItem } from "#components/report/stated-item.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { effectiveWords } from "#domain/evidence/effective-words.ts";
import type { FiledEvidence } from "#domain/evidence/filed.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { evidenceKindWords, exactFileWords, readersWords } from "#domain/evidence/kind-words.ts";
import { dayWords } from "#domain/framework/date-words.ts";

/** What the public record has of documents, in one sentence for everybody. */
export const WHAT_FILED_EVIDENCE_IS =
  "Documents that the company handed in with its report. Of each the record holds a salted hash, so that a document which is shown later can be checked, and nobody can tell from it what the document is.";

interface Props {
  readonly evidence: readonly FiledEvidence[];
  /** The page of the report. */
  readonly home: string;
  /** What the things are called that documents support, by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** The documents of a filed report: what each is as far as that is public, what it supports, and its salted hash. */
export function FiledEvidenceList({ evidence, home, names }: Props) {
  return evidence.map((one) => {
    const name = evidenceName(one);
    const isPublic = one.disclosed !== null;
    return (
      <StatedItem
        id={`evidence-${name}`}
        key={name}
        outcome={isPublic ? "Public" : "Not public"}
        title={one.disclosed === null ? `Document ${name}` : `${name}: ${one.disclosed.title}`}
        titleHref={isPublic ? `${home}/evidence/${name}` : undefined}
      >
        <FiledEvidenceFacts evidence={one} names={names} />
      </StatedItem>
    );
  });
}

/** What the record says of one document. */
export function FiledEvidenceFacts({ evidence, names }: { readonly evidence: FiledEvidence } & Pick<Props, "names">) {
  const { about, disclosed, readers, commitment } = evidence;
  return (
    <DefinitionRows
      rows={[
        ...(about === null
          ? [{ term: "What it is", description: "For the company only" }]
          : [
              { term: "Kind", description: evidenceKindWords(about.kind) },
              { term: "Effective", description: effectiveWords(about) },
              ...(about.expiresOn === null
                ? []
                : [{ term: "Expires", description: `On ${dayWords(about.expiresOn)}` }]),
              {
                term: "Supports",
                description: (
                  <ul>
                    {about.supports.map((key) => (
                      <li key={key}>{names.get(key) ?? key}</li>
                    ))}
                  </ul>
                ),
              },
            ]),
        { term: "May be read by", description: disclosed === null ? readersWords(readers) : "Everybody" },
        ...(disclosed === null
          ? []
          : [
              {
                term: "File",
                description: exactFileWords(disclosed.type, disclosed.size),
              },
              { term: "SHA-256", description: <span className="hash">{disclosed.sha256}</span> },
              { term: "Salt", description: <span className="hash">{disclosed.salt}</span> },
            ]),
        { term: "Salted hash", description: <span className="hash">{commitment}</span> },
      ]}
    />
  );
}
