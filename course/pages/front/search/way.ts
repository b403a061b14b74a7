/** Let Ctrl+K, or Command and K, lead to the search from every page, and there to its field. */
export function openWayToSearch(): void {
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== "k" || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    const field = document.querySelector<HTMLElement>("[data-search-form] input");
    const link = document.querySelector<HTMLElement>("[data-to-search]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else link?.click();
  });
}
