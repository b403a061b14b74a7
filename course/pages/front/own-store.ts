// A page that Chromium has opened from a file may ask for its store before the browser has noted whose page it is.
// Then it has an empty one for as long as it is open, and whatever it writes is lost: one page in forty, on a busy
// machine. Whatever else the browser is asked, it answers after it has noted that.

/** Whether the page has to wait before it looks into the browser's store: it was opened from a file. */
export const mustWait = location.protocol === "file:";

/** Wait until the browser's store is this page's own. Nothing may look into it before. */
export async function ownStore(): Promise<void> {
  if (!mustWait) return;
  try {
    await navigator.locks.request("course:own-store", { mode: "shared" }, () => {});
  } catch {
    // A browser that grants a file no locks has answered all the same.
  }
}
