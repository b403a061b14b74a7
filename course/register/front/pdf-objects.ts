/** The name of something in a PDF (ISO 32000-1, 7.3.5). */
export class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A reference to an object. */
export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export type PdfDict = Map<string, Pdf>;
export type Pdf = null | boolean | number | string | Name | Ref | Pdf[] | PdfDict;

/** A PDF is not written as one. */
export class NotPdf extends Error {}

/** It is locked: what stands in it cannot be read without its key. */
export class LockedPdf extends NotPdf {}

const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REF = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const ESCAPED: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};
const DEEPEST = 100;

/** Reads the values of a PDF: its bytes as characters of as many numbers, and where to begin. */
export class PdfReader {
  at: number;
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Whether a word comes next; then it is passed. */
  passes(word: string): boolean {
    this.match(BLANK);
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  /** The next value. */
  value(depth = 0): Pdf {
    if (depth > DEEPEST) throw new NotPdf("nested too deep");
    this.match(BLANK);
    if (this.passes("<<")) return this.dict(depth);
    if (this.passes("[")) return this.list(depth);
    if (this.passes("(")) return this.string();
    if (this.passes("/")) return new Name(unescapedName(this.match(WORD)?.[0] ?? ""));
    const hex = this.match(HEX);
    if (hex) return unhexed((hex[1] ?? "").replace(/[^0-9A-Fa-f]/g, ""));
    const ref = this.match(REF);
    if (ref) return new Ref(Number(ref[1]));
    return plain(this.match(WORD)?.[0] ?? "");
  }

  private dict(depth: number): PdfDict {
    const found: PdfDict = new Map();
    while (!this.passes(">>")) {
      const name = this.value(depth + 1);
      if (!(name instanceof Name)) throw new NotPdf("a name is missing");
      found.set(name.text, this.value(depth + 1));
    }
    return found;
  }

  private list(depth: number): Pdf[] {
    const found: Pdf[] = [];
    while (!this.passes("]")) found.push(this.value(depth + 1));
    return found;
  }

  private string(): string {
    let found = "";
    for (let open = 1; ; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new NotPdf("a text does not end");
      if (sign === "\\") {
        found += this.escaped();
        continue;
      }
      if (sign === "(") open += 1;
      if (sign === ")") open -= 1;
      if (open === 0) break;
      found += sign;
    }
    this.at += 1;
    return found;
  }

  /** What stands for the sign at this place and the next ones; the last of them is where it ends. */
  private escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
    if (octal) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    this.at += 1;
    const sign = this.text[this.at] ?? "";
    if (sign === "\r" && this.text[this.at + 1] === "\n") this.at += 1;
    return sign === "\r" || sign === "\n" ? "" : (ESCAPED[sign] ?? sign);
  }

  private match(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.at;
    const found = what.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }
}

function plain(word: string): Pdf {
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
  throw new NotPdf("a value is missing");
}

function unescapedName(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => unhexed(hex));
}

function unhexed(hex: string): string {
  const pairs = hex.match(/..?/g) ?? [];
  return pairs
    .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, "0"), 16)))
    .join("");
}
