import type { ReactNode } from "react";

/** What may be wider than the screen: it scrolls by itself, also by keyboard, and says what it is. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div aria-label={label} className="scroll-region" role="group" tabIndex={0}>
      {children}
    </div>
  );
}
