import { withoutEmphasis } from "../../boards/shared/emphasis.ts";

const WORDS = "Copy the citation";

/** Copy the citation that a button carries, and say so: the button, where it is said. */
export async function copyCitation(button: HTMLButtonElement, said: HTMLElement): Promise<void> {
  const text = withoutEmphasis(button.dataset.cite ?? "");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    selectedCopy(text, button);
  }
  button.textContent = "Copied";
  said.textContent = "The citation was copied.";
  setTimeout(() => {
    button.textContent = WORDS;
  }, 2000);
}

// A page opened as a file, or over plain http, has no clipboard of its own.
function selectedCopy(text: string, button: HTMLButtonElement): void {
  const area = Object.assign(document.createElement("textarea"), { value: text });
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.focus();
}
