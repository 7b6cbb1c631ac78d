import { FileCheck } from "#components/report/file-check.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { CHECK_COMMANDS } from "#domain/evidence/check-commands.ts";
import type { KnownDocument } from "#domain/evidence/file-check.ts";

interface Props {
  readonly documents: readonly KnownDocument[];
  /** What is said of a file that is one of them, after its name. */
  readonly found: string;
}

/** How somebody who has a file finds out whether it is the one: in this page, and without it. */
export function CheckAFile({ documents, found }: Props) {
  return (
    <Disclosure summary="Check a file that you have">
      <FileCheck documents={documents} found={found} />
      <p className="mt-4">Without this page: the first command prints the SHA-256, the second the salted hash.</p>
      {CHECK_COMMANDS.map((command) => (
        <pre className="command" key={command}>
          <code>{command}</code>
        </pre>
      ))}
    </Disclosure>
  );
}
