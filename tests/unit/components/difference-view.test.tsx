import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DifferenceView } from "#components/report/difference-view.tsx";
import { MergeView } from "#components/report/merge-view.tsx";
import { difference } from "#domain/report/difference.ts";
import { merge } from "#domain/report/merge.ts";

/** What a screen reader says: the text without its marks. */
function heard(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("a text with its changes marked", () => {
  const shown = renderToStaticMarkup(
    <DifferenceView parts={difference("We check all models.", "We check new models.")} />,
  );

  it("says in words what was removed and what was added", () => {
    expect(heard(shown)).toBe("We check [removed: all] [added: new] models.");
  });

  it("marks both by elements of their own, not by colour", () => {
    expect(shown).toMatch(/<del>.*all.*<\/del><ins>.*new.*<\/ins>/);
  });

  it("shows markup in a text as the text it is", () => {
    expect(renderToStaticMarkup(<DifferenceView parts={difference("", "<b>")} />)).toContain("&lt;b&gt;");
  });
});

describe("two people's changes put together", () => {
  it("name whose wording is whose where they conflict", () => {
    const { parts } = merge("We check all models.", "We check new models.", "We check some models.");
    const shown = renderToStaticMarkup(<MergeView other="Ben Bell" parts={parts} />);
    expect(heard(shown)).toBe("We check You: new Ben Bell: some models.");
  });

  it("say that one side removed the words", () => {
    const { parts } = merge("We check all models.", "We check models.", "We check new models.");
    expect(heard(renderToStaticMarkup(<MergeView other="Ben Bell" parts={parts} />))).toContain("You: removed");
  });
});
