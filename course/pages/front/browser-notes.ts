// A browser may refuse to keep anything, or have no room: then what was to be kept is not, and nothing is said,
// for nothing that counts is kept here alone.

/** What this browser keeps under a name, or null: the name. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keep a text under a name: the name, the text. */
export function remember(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // As said above.
  }
}

/** Keep nothing under any of the names that are meant: whether a name is. */
export function forget(isMeant: (name: string) => boolean): void {
  try {
    for (const name of Object.keys(localStorage)) if (isMeant(name)) localStorage.removeItem(name);
  } catch {
    // As said above.
  }
}
