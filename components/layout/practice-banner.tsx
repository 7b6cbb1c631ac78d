/** Stands over every page of the made-up programme, so that nobody takes it for the real one. */
export function PracticeBanner({ realProgrammeHref }: { readonly realProgrammeHref: string }) {
  return (
    <aside aria-label="Practice programme" className="strip">
      <div className="page">
        <p>
          <b>Made-up companies, for practice.</b> Nothing on these pages is about a real organisation.{" "}
          <a href={realProgrammeHref}>Go to the real programme</a>
        </p>
      </div>
    </aside>
  );
}
