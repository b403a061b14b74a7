/** A number as it is written: 1.0 is not 1 to whoever signed it. */
export class Figure {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The number, if it is whole and written so. */
  get whole(): number | undefined {
    return /^-?\d+$/.test(this.text) ? Number(this.text) : undefined;
  }
}

export type Json = string | boolean | null | Figure | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

/** A text is no JSON object, or says something twice. */
export class NotJson extends Error {}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const DEEPEST = 900;

/** An object that is written as JSON (RFC 8259), in UTF-8, no name in it twice: its bytes. */
export function jsonObject(content: Uint8Array): JsonObject {
  const reader = new Reader(utf8(content));
  const found = reader.whole();
  if (!(found instanceof Map)) throw new NotJson("it is no object");
  return found;
}

function utf8(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new NotJson("it is no UTF-8");
  }
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): Json {
    const found = this.value(0);
    if (this.at < this.text.length) throw new NotJson("something follows");
    return found;
  }

  private value(depth: number): Json {
    if (depth > DEEPEST) throw new NotJson("it is nested too deep");
    this.skip(SPACE);
    const sign = this.text[this.at];
    const found =
      sign === "{"
        ? this.object(depth)
        : sign === "["
          ? this.list(depth)
          : sign === '"'
            ? this.string()
            : this.plain();
    this.skip(SPACE);
    return found;
  }

  private object(depth: number): JsonObject {
    const found: JsonObject = new Map();
    this.parts("}", () => {
      this.skip(SPACE);
      if (this.text[this.at] !== '"') throw new NotJson("a name is missing");
      const name = this.string();
      this.skip(SPACE);
      this.take(":");
      if (found.has(name)) throw new NotJson("a name stands twice in one object");
      found.set(name, this.value(depth + 1));
    });
    return found;
  }

  private list(depth: number): Json[] {
    const found: Json[] = [];
    this.parts("]", () => found.push(this.value(depth + 1)));
    return found;
  }

  /** What stands between commas, up to a bracket. */
  private parts(end: string, part: () => void): void {
    this.at += 1;
    this.skip(SPACE);
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      part();
      if (this.text[this.at] === end) break;
      this.take(",");
    }
    this.at += 1;
  }

  private string(): string {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      if (this.at >= this.text.length) throw new NotJson("a text does not end");
      if (this.text[this.at] === "\\") this.at += 1;
    }
    this.at += 1;
    try {
      const found: unknown = JSON.parse(this.text.slice(start, this.at));
      if (typeof found === "string" && found.isWellFormed()) return found;
    } catch {
      // Said below.
    }
    throw new NotJson("a text cannot be read");
  }

  private plain(): Json {
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const start = this.at;
    this.skip(NUMBER);
    if (this.at === start) throw new NotJson("a value is missing");
    return new Figure(this.text.slice(start, this.at));
  }

  private skip(what: RegExp): void {
    what.lastIndex = this.at;
    this.at += what.exec(this.text)?.[0].length ?? 0;
  }

  private take(sign: string): void {
    if (this.text[this.at] !== sign) throw new NotJson(`${sign} is missing`);
    this.at += 1;
  }
}

/** What stands under a name, if it is a text. */
export function textAt(object: JsonObject | undefined, name: string): string | undefined {
  const found = object?.get(name);
  return typeof found === "string" ? found : undefined;
}

/** What stands under a name, if it is an object. */
export function objectAt(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const found = object?.get(name);
  return found instanceof Map ? found : undefined;
}

/** What stands under a name, if it is a list. */
export function listAt(object: JsonObject | undefined, name: string): readonly Json[] | undefined {
  const found = object?.get(name);
  return Array.isArray(found) ? found : undefined;
}

/** What stands under a name, if it is a whole number. */
export function wholeAt(object: JsonObject | undefined, name: string): number | undefined {
  const found = object?.get(name);
  return found instanceof Figure ? found.whole : undefined;
}
