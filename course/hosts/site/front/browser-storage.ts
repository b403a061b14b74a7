/** Texts by name, of which what a browser will not keep is held until the page is closed. */
export interface BrowserStorage {
  /** Whether everything is kept: false where the browser keeps nothing, or has no room. */
  keeps(): boolean;
  get(name: string): string | null;
  /** Keep a text, and tell whether everything is kept. */
  put(name: string, text: string): boolean;
  /** Give a text another name; where the browser has no room for that, it stays under its own. */
  rename(name: string, other: string): void;
  drop(name: string): void;
  names(): string[];
  /** A value that was kept as JSON, or null where there is none that can be read. */
  read(name: string): unknown;
}

/**
 * Texts by name, kept in the browser: the course's id, which every name begins with, and where to keep them.
 * What is not kept can still be saved to a file while the page is open.
 */
export function openStorage(course: string, storage: Storage | null = usable()): BrowserStorage {
  const prefix = `${course}:`;
  const unkept = new Map<string, string>();
  let keeps = hasRoom(storage, prefix);
  const get = (name: string) => unkept.get(name) ?? storage?.getItem(prefix + name) ?? null;
  const put = (name: string, text: string) => {
    if (written(storage, prefix + name, text)) unkept.delete(name);
    else unkept.set(name, text);
    keeps = unkept.size === 0;
    return keeps;
  };
  const drop = (name: string) => {
    unkept.delete(name);
    storage?.removeItem(prefix + name);
  };
  return {
    keeps: () => keeps,
    get,
    put,
    rename(name, other) {
      const text = get(name);
      if (text === null) return;
      drop(name);
      if (put(other, text) || !storage) return;
      unkept.delete(other);
      put(name, text);
    },
    drop,
    names() {
      const ours = Object.keys(storage ?? {}).filter((name) => name.startsWith(prefix));
      return [...new Set([...ours.map((name) => name.slice(prefix.length)), ...unkept.keys()])];
    },
    read: (name) => parsed(get(name)),
  };
}

/** A value from JSON, or null: the text. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

// A full store is one all the same: what it holds is there to be read.
function usable(): Storage | null {
  try {
    localStorage.getItem("");
    return localStorage;
  } catch {
    return null;
  }
}

function written(storage: Storage | null, name: string, text: string): boolean {
  try {
    storage?.setItem(name, text);
    return storage !== null;
  } catch {
    return false;
  }
}

function hasRoom(storage: Storage | null, prefix: string): boolean {
  const name = `${prefix}try`;
  const has = written(storage, name, "1");
  if (has) storage?.removeItem(name);
  return has;
}
