import { onSingleKeys, pressSingleKey, singleKeys } from "../../../boards/shared/single-keys.ts";

/** Let single keys press what answers to them, and the arrow go on; return how to stop: the page, what draws it. */
export function hearKeys(place: HTMLElement, draw: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest("dialog, [popover]")) return;
    pressSingleKey(place, event);
    const onward = place.querySelector<HTMLElement>("[data-onward]");
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if (singleKeys() && event.key === "ArrowRight" && plain && onward && !event.defaultPrevented) {
      event.preventDefault();
      onward.click();
    }
  };
  document.addEventListener("keydown", hear);
  const deaf = onSingleKeys(draw);
  return () => {
    document.removeEventListener("keydown", hear);
    deaf();
  };
}
