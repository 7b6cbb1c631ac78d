/** Stands over every page of a compiled programme: whose words these are, and whose they are not. */
export function CompiledNotice({ aboutHref }: { readonly aboutHref?: string | undefined }) {
  return (
    <aside aria-label="How this was compiled" className="strip">
      <div className="page">
        <p>
          <b>Compiled from public sources.</b> These companies have not filed here and have not agreed to. We relay what
          they and others published, and grade none of it.
          {aboutHref !== undefined && (
            <>
              {" "}
              <a href={aboutHref}>How it was compiled</a>
            </>
          )}
        </p>
      </div>
    </aside>
  );
}
