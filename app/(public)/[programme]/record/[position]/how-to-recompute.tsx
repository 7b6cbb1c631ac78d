import { Section } from "#components/ui/section.tsx";
import type { EntryVerdict } from "#domain/record/envelope.ts";

/** What computing the entry again found, and how anybody can do the same without this register. */
export function HowToRecompute({ verdict }: { readonly verdict: EntryVerdict }) {
  return (
    <Section id="recompute" intro={verdictWords(verdict)} title="Compute it yourself">
      <ol className="list-decimal pl-6">
        <li>
          Save the canonical bytes above as <code>entry.json</code>, with nothing before or after them. Then{" "}
          <code>(printf '\0'; cat entry.json) | sha256sum</code> prints the leaf hash.
        </li>
        <li>
          For each field, hash with SHA-256 the byte <code>02</code>, the 32 bytes of its salt, and the RFC 8785 form of
          the array of its path and its value, as they stand in the table. That is the field's commitment.
        </li>
        <li>
          The RFC 6962 Merkle root over the commitments, in the order of their paths, is the root over its fields, which
          the canonical bytes name as <code>fieldRoot</code>. So the leaf hash binds every field.
        </li>
        <li>
          Where an entry supersedes another, <code>previous</code> in the bytes is the leaf hash of that one.
        </li>
      </ol>
    </Section>
  );
}

function verdictWords(verdict: EntryVerdict): string {
  return verdict.verdict === "matches"
    ? "For this page the entry was computed again from its stored bytes and fields: everything matches."
    : "For this page the entry was computed again from its stored bytes and fields, and they do not match. Do not rely on this entry; please tell the operator of this register.";
}
