import { Unzlib } from "fflate";
import { LockedPdf, Name, NotPdf, type Pdf, type PdfDict, PdfReader, Ref } from "./pdf-objects.ts";

/** What a stream may hold when it is unpacked: bytes. */
export const LARGEST_PART = 2_000_000;

const OBJECT = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![A-Za-z])/g;
const TRAILER = /trailer(?=[\0\t\n\f\r ]*<<)/g;
const SLICE = 4096;

type Stored = { readonly value: Pdf; readonly data?: number };

/**
 * A PDF whose objects are found by looking through it, the last of each number, and not by its table of them:
 * so a file is read that another program has saved, too.
 */
export class PdfFile {
  private readonly text: string;
  private readonly bytes: Uint8Array;
  private readonly objects = new Map<number, Stored>();
  private readonly roots: { at: number; dict: PdfDict }[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.text = characters(bytes);
    this.gather();
    for (const found of this.text.matchAll(TRAILER)) {
      const dict = attempted(() => new PdfReader(this.text, found.index + 7).value());
      if (dict instanceof Map) this.roots.push({ at: found.index, dict });
    }
    this.roots.sort((one, other) => one.at - other.at);
  }

  /** Its root: what all else hangs on. */
  root(): PdfDict {
    for (const { dict } of this.roots.reverse()) {
      if (dict.has("Encrypt")) throw new LockedPdf("it is encrypted");
      const found = this.dict(dict.get("Root"));
      if (found) return found;
    }
    throw new NotPdf("it has no root");
  }

  /** A value itself, where it may be a reference to it. */
  value(value: Pdf | undefined): Pdf | undefined {
    let found = value;
    for (let step = 0; found instanceof Ref && step < 10; step += 1) {
      found = this.objects.get(found.number)?.value;
    }
    return found;
  }

  /** A dictionary, if it is one. */
  dict(value: Pdf | undefined): PdfDict | undefined {
    const found = this.value(value);
    return found instanceof Map ? found : undefined;
  }

  /** A list, if it is one. */
  list(value: Pdf | undefined): readonly Pdf[] {
    const found = this.value(value);
    return Array.isArray(found) ? found : [];
  }

  /** What a stream holds, unpacked: a reference to it. */
  content(ref: Pdf | undefined): Uint8Array {
    const stored = ref instanceof Ref ? this.objects.get(ref.number) : undefined;
    if (!(stored?.value instanceof Map) || stored.data === undefined) throw new NotPdf("no stream");
    const length = this.value(stored.value.get("Length"));
    const end =
      typeof length === "number"
        ? stored.data + length
        : this.text.indexOf("endstream", stored.data);
    const packed = this.bytes.subarray(stored.data, end);
    const filters = this.filters(stored.value);
    if (filters.length === 0) return packed;
    if (filters.join() !== "FlateDecode") throw new NotPdf("packed in another way");
    return unpacked(packed);
  }

  private filters(dict: PdfDict): string[] {
    const named = this.value(dict.get("Filter"));
    const all = named instanceof Name ? [named] : this.list(named);
    return all.map((one) => (one instanceof Name ? one.text : "?"));
  }

  private gather(): void {
    OBJECT.lastIndex = 0;
    for (let found = OBJECT.exec(this.text); found; found = OBJECT.exec(this.text)) {
      const reader = new PdfReader(this.text, OBJECT.lastIndex);
      const number = Number(found[1]);
      const value = attempted(() => reader.value());
      if (value === undefined) continue;
      const isStream = value instanceof Map && reader.passes("stream");
      if (!isStream) {
        this.objects.set(number, { value });
        OBJECT.lastIndex = reader.at;
        continue;
      }
      const data =
        reader.at + (/^\r?\n/.exec(this.text.slice(reader.at, reader.at + 2))?.[0].length ?? 0);
      this.objects.set(number, { value, data });
      const length = value.get("Length");
      const end = this.text.indexOf("endstream", data + (typeof length === "number" ? length : 0));
      OBJECT.lastIndex = end < 0 ? data : end;
      this.look(number, value, found.index);
    }
  }

  /** Take what stands in a stream of objects, and what a table of objects says of the root. */
  private look(number: number, dict: PdfDict, at: number): void {
    const type = dict.get("Type");
    if (!(type instanceof Name)) return;
    if (type.text === "XRef") this.roots.push({ at, dict });
    if (type.text !== "ObjStm") return;
    attempted(() => {
      const text = characters(this.content(new Ref(number)));
      const many = Number(this.value(dict.get("N")));
      const first = Number(this.value(dict.get("First")));
      const table = new PdfReader(text);
      for (let index = 0; index < many; index += 1) {
        const inside = Number(table.value());
        const value = new PdfReader(text, first + Number(table.value())).value();
        this.objects.set(inside, { value });
      }
    });
  }
}

/** Bytes as characters of as many numbers. */
export function characters(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  }
  return parts.join("");
}

/** What comes of reading something; nothing where it is not written as it should be. */
function attempted<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotPdf) return undefined;
    throw error;
  }
}

// Slice by slice, so that no small stream becomes a huge one.
function unpacked(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= LARGEST_PART; at += SLICE) {
      stream.push(packed.slice(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch {
    throw new NotPdf("it cannot be unpacked");
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
