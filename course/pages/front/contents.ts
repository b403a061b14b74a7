/** Where the contents would push the text out of sight. */
export const NARROW = matchMedia("(max-width: 70rem)");

/** Fold the page's contents where it is narrow: where they are. */
export function foldContents(page: ParentNode): void {
  const contents = page.querySelector<HTMLDetailsElement>("details[data-folds]");
  if (contents) contents.open = !NARROW.matches;
}
