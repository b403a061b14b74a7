const PREFIX = "country-evidence:";

/**
 * Texts by name, kept in the browser: where to keep them.
 * What a browser will not keep is held until the page is closed, so that it can still be saved to a file.
 */
export function makeShelf(storage = usable()) {
  const unkept = new Map();
  let keeps = hasRoom(storage);
  const get = (name) => unkept.get(name) ?? storage?.getItem(PREFIX + name) ?? null;
  return {
    /** Whether everything is kept: false where the browser keeps nothing, or has no room. */
    keeps: () => keeps,
    get,
    put(name, text) {
      try {
        storage.setItem(PREFIX + name, text);
        unkept.delete(name);
      } catch {
        unkept.set(name, text);
      }
      keeps = unkept.size === 0;
      return keeps;
    },
    /** Give a text another name; where the browser has no room for that, it stays under its own. */
    rename(name, other) {
      const text = get(name);
      storage?.removeItem(PREFIX + name);
      unkept.delete(name);
      if (this.put(other, text) || !storage) return;
      unkept.delete(other);
      this.put(name, text);
    },
    drop(name) {
      unkept.delete(name);
      storage?.removeItem(PREFIX + name);
    },
    names() {
      const all = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage.key(n));
      const ours = all.filter((name) => name.startsWith(PREFIX));
      return [...new Set([...ours.map((name) => name.slice(PREFIX.length)), ...unkept.keys()])];
    },
    /** A value that was kept as JSON, or null where there is none that can be read. */
    read: (name) => parsed(get(name)),
  };
}

/** A value from JSON, or null: the text. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// A full store is one all the same: what it holds is there to be read.
function usable() {
  try {
    localStorage.getItem(PREFIX);
    return localStorage;
  } catch {
    return null;
  }
}

function hasRoom(storage) {
  try {
    const name = `${PREFIX}try`;
    storage.setItem(name, "1");
    storage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
