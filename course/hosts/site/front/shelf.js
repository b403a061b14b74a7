/**
 * Texts by name, kept in the browser: the course's id, which every name begins with, and where to keep them.
 * What a browser will not keep is held until the page is closed, so that it can still be saved to a file.
 */
export function makeShelf(course, storage = usable()) {
  const prefix = `${course}:`;
  const unkept = new Map();
  let keeps = hasRoom(storage, prefix);
  const get = (name) => unkept.get(name) ?? storage?.getItem(prefix + name) ?? null;
  return {
    /** Whether everything is kept: false where the browser keeps nothing, or has no room. */
    keeps: () => keeps,
    get,
    put(name, text) {
      try {
        storage.setItem(prefix + name, text);
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
      storage?.removeItem(prefix + name);
      unkept.delete(name);
      if (this.put(other, text) || !storage) return;
      unkept.delete(other);
      this.put(name, text);
    },
    drop(name) {
      unkept.delete(name);
      storage?.removeItem(prefix + name);
    },
    names() {
      const all = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage.key(n));
      const ours = all.filter((name) => name.startsWith(prefix));
      return [...new Set([...ours.map((name) => name.slice(prefix.length)), ...unkept.keys()])];
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
    localStorage.getItem("");
    return localStorage;
  } catch {
    return null;
  }
}

function hasRoom(storage, prefix) {
  try {
    const name = `${prefix}try`;
    storage.setItem(name, "1");
    storage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
