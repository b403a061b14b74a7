import { typedCode } from "./codes.ts";
import { jsonObject } from "./json.ts";
import { characters, LARGEST_PART, PdfFile } from "./pdf-file.ts";
import { LockedPdf, NotPdf, type Pdf } from "./pdf-objects.ts";
import { Refused } from "./words.ts";

/** What somebody shows of a record: see `opened.py`. */
export type Opened = {
  readonly credential?: string;
  readonly record?: Uint8Array;
  readonly code?: string;
};

/** How large a file may be: bytes. */
export const LARGEST = 20_000_000;
const DEEPEST = 20;
/** The versions of a record's data that a provider may have signed. */
const SIGNED_VERSIONS: ReadonlySet<unknown> = new Set(["2", "3", "4", "5"]);

/** Look into a certificate (PDF), a credential, a `record.json`, or a code: its bytes. */
export function opened(content: Uint8Array): Opened {
  if (content.length === 0) throw nothing("empty");
  if (content.length > LARGEST) throw nothing("too-large");
  const begins = characters(content.subarray(0, 4096));
  if (begins.startsWith("%PDF-")) return inPdf(content);
  if (/^[\t\n\v\f\r ]*\{/.test(begins)) return { record: content };
  const text = characters(content).replace(/[\r\n]+$/, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  if (!/^[\x00-\x7f]*$/.test(text)) throw nothing("another-kind");
  const code = typedCode(text);
  return code ? { code } : { credential: text };
}

function inPdf(content: Uint8Array): Opened {
  const found = attached(content);
  const credentials = found.get("credential.jwt") ?? [];
  const records = found.get("record.json") ?? [];
  for (const parts of [credentials, records]) {
    if (parts.length > 1 || parts.some((part) => part.length > LARGEST_PART)) {
      throw nothing("several-attached");
    }
  }
  const [credential] = credentials;
  const [record] = records;
  if (!credential && !record) throw nothing("nothing-attached");
  if (credential?.some((byte) => byte > 127)) throw nothing("attached-unreadable");
  return {
    ...(credential ? { credential: characters(credential) } : {}),
    ...(record ? { record } : {}),
  };
}

/** The files that are attached to a PDF, by each name that they have. */
function attached(content: Uint8Array): Map<string, Uint8Array[]> {
  const found = new Map<string, Uint8Array[]>();
  try {
    const file = new PdfFile(content);
    const names = file.dict(file.root().get("Names"));
    walk(file, names?.get("EmbeddedFiles"), found, 0);
  } catch (error) {
    if (!(error instanceof NotPdf)) throw error;
    throw nothing(error instanceof LockedPdf ? "locked-pdf" : "damaged-pdf");
  }
  return found;
}

function walk(
  file: PdfFile,
  node: Pdf | undefined,
  found: Map<string, Uint8Array[]>,
  depth: number,
): void {
  const dict = file.dict(node);
  if (!dict || depth > DEEPEST) return;
  const names = file.list(dict.get("Names"));
  for (let at = 0; at + 1 < names.length; at += 2) {
    const spec = file.dict(names[at + 1]);
    const all = [names[at], spec?.get("F"), spec?.get("UF")].map((one) => file.value(one));
    for (const name of new Set(all.map(named))) {
      if (name !== "credential.jwt" && name !== "record.json") continue;
      const inside = file.dict(spec?.get("EF"));
      const content = file.content(inside?.get("UF") ?? inside?.get("F"));
      found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  for (const kid of file.list(dict.get("Kids"))) walk(file, kid, found, depth + 1);
}

/** A name as it is read, where a PDF may write it in two bytes a letter. */
function named(value: Pdf | undefined): string {
  if (typeof value !== "string") return "";
  if (!value.startsWith("\xfe\xff")) return value;
  return (value.slice(2).match(/[\s\S]{2}/g) ?? [])
    .map((pair) => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)))
    .join("");
}

/** What a record's data say of its own status; nothing where it is no data of a record. */
export function statedStatus(record: Uint8Array): string | undefined {
  if (record.length > LARGEST_PART) return undefined;
  try {
    const found = jsonObject(record);
    const status = found.get("status");
    const version = found.get("schema_version");
    if (version === "1" && status === "specimen") return "specimen";
    if (version === "1" && status === "valid") return "self-assessed";
    const known = status === "attested" || status === "self-assessed" || status === "specimen";
    return SIGNED_VERSIONS.has(version) && known ? status : undefined;
  } catch {
    return undefined;
  }
}

function nothing(reason: string): Refused {
  return new Refused("nothing", {}, reason);
}
