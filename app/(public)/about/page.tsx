import type { Metadata } from "next";
import { CompiledProgramme } from "#app/(public)/about/compiled-programme.tsx";
import { MarksTable } from "#app/(public)/about/marks-table.tsx";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { SiteFrame } from "#app/(public)/site-frame.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { compiledProgrammes } from "#db/queries/compiled-programmes.ts";

export const metadata: Metadata = {
  title: "About the register",
  description:
    "What the register is, how to read it, what compiled means, how its record can be checked, and its licences.",
  alternates: { canonical: "/about" },
};

export default async function AboutPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  noQuery("/about", await searchParams);
  const compiled = await compiledProgrammes();
  return (
    <SiteFrame current="/about">
      <PageHeading
        deck="A place where commitments can be followed: who said what, when, where it stands written, and who checked it."
        title="About the register"
      />
      <Section id="what" title="What it is">
        <div className="prose">
          <p>
            Companies that make generative AI have signed principles against its use for the sexual abuse of children.
            What they report is scattered over blog posts and PDF files. This register puts it side by side, commitment
            by commitment, and keeps its history.
          </p>
          <p>
            It ranks nobody and gives no score. Every sentence about a company says who says so, where and when. A
            number stands with its scope and its source, and a number that is missing says why. More reports can mean
            better detection, so no page reads a higher count as worse.
          </p>
        </div>
      </Section>
      <Section
        id="filed"
        intro="In a filed programme the companies answer here, and the calendar binds. The marks are round."
        title="How to read a filed programme"
      >
        <MarksTable family="filed" />
      </Section>
      <Section
        id="compiled"
        intro="In a compiled programme the register relays what companies and others published elsewhere. The companies have not filed here and have not agreed to; nothing is due from them here, so nobody is late or silent, and nothing is graded. The marks are of another shape, so that nobody takes them for filings."
        title="What compiled means"
      >
        <MarksTable family="compiled" />
      </Section>
      {compiled.map((programme) => (
        <CompiledProgramme key={programme.key} programme={programme} />
      ))}
      <Section id="record" title="The record">
        <div className="prose">
          <p>
            Each programme has a record: a list of entries that only grows. Every public page is computed from it and
            says from how many entries. An entry is never changed or removed; what turns out wrong is corrected by a
            later one, and both stay.
          </p>
          <p>
            An entry is kept as canonical bytes (RFC 8785) with a leaf hash (RFC 6962), and its page shows how to
            compute that hash again. A record cannot keep anybody from saying what is not so. Nor is it sealed with
            signed checkpoints yet: until it is, keep the leaf hashes that you rely on, and compare.
          </p>
        </div>
      </Section>
      <Section id="licences" title="Licences">
        <div className="prose">
          <p>
            The data, which is everything the record holds, is under{" "}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
              Creative Commons Attribution 4.0
            </a>
            : use it for anything, and name the register. The texts that sources published stay their publishers'; the
            register tells what they say in its own words and links to them.
          </p>
          <p>
            The software is under the{" "}
            <a href="https://www.apache.org/licenses/LICENSE-2.0" rel="noreferrer">
              Apache License 2.0
            </a>
            . The typefaces are Source Serif 4 and Public Sans, both under the SIL Open Font License.
          </p>
        </div>
      </Section>
    </SiteFrame>
  );
}
