import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64 } from "./base64.ts";
import { type Place, SIZE } from "./standing.ts";

const DIGEST = 8;
const ENTRY = 12;
const LONGEST = 40;
const ALIKE: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };

/** A code, however it is typed; empty where the text is none. */
export function typedCode(text: string): string {
  if (text.length > LONGEST) return "";
  const code = text
    .replace(/[ \t\n\r\f\v-]+/g, "")
    .replace(/[a-z]/g, (sign) => sign.toUpperCase())
    .replace(/[ILO]/g, (sign) => ALIKE[sign] ?? sign);
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : "";
}

/** A code in groups of four, as it is printed. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** Where the bit of a code's record is: the code, the provider's id, and what `codes.py` made of all. */
export function placeOf(code: string, provider: string, published: string): Place | undefined {
  const entries = fromBase64(published) ?? new Uint8Array();
  const wanted = sha256(new TextEncoder().encode(`${provider} ${code}`)).subarray(0, DIGEST);
  const view = new DataView(entries.buffer, entries.byteOffset, entries.byteLength);
  for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
    if (wanted.every((byte, index) => entries[at + index] === byte)) {
      const place = view.getUint32(at + DIGEST);
      return { number: Math.floor(place / SIZE), index: place % SIZE };
    }
  }
  return undefined;
}
