// crypto.subtle and randomUUID are missing on a plain web host: this works wherever a page does.

/** A random reference for a learner, as Python's uuid4 makes one. */
export function newReference() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A reference as Python writes it, in small letters and with its hyphens; "" where it is none. */
export function referenceOf(value) {
  const hex = typeof value === "string" ? value.toLowerCase().replaceAll("-", "") : "";
  if (!/^[0-9a-f]{32}$/.test(hex)) return "";
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The id by which an assessor knows a learner, as course.handing_in.submission_folder makes it: name, reference. */
export function learnerId(name, learner) {
  const plain = [...name.normalize("NFKD")].filter((sign) => sign <= "\x7f").join("");
  const words = plain.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const slug = words.replace(/^-+|-+$/g, "").slice(0, 40);
  return `${slug || "learner"}-${learner.slice(0, 4).toLowerCase()}`;
}

/** Draw a learner's version of an exercise, as course.learner.identity does: its id, reference, versions. */
export function drawVersion(exercise, learner, versions) {
  const digest = sha256(new TextEncoder().encode(`${exercise}:${learner.toLowerCase()}`));
  const first = digest.slice(0, 8);
  return versions[first.reduce((rest, byte) => (rest * 256 + byte) % versions.length, 0)];
}

const PRIMES = primes(64);
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** SHA-256 (FIPS 180-4) of bytes, as a list of 32 bytes. */
export function sha256(bytes) {
  const hash = Uint32Array.from(START);
  const blocks = padded(bytes);
  for (let at = 0; at < blocks.byteLength; at += 64) mix(hash, blocks, at);
  return [...hash].flatMap((word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]);
}

function padded(bytes) {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  return view;
}

function mix(hash, blocks, at) {
  const words = new Uint32Array(64);
  for (let n = 0; n < 16; n += 1) words[n] = blocks.getUint32(at + n * 4);
  for (let n = 16; n < 64; n += 1) {
    const [early, late] = [words[n - 15], words[n - 2]];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[n] = words[n - 16] + one + words[n - 7] + two;
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let n = 0; n < 64; n += 1) {
    const choice = (e & f) ^ (~e & g);
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUNDS[n] + words[n]) >>> 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  for (const [n, word] of [a, b, c, d, e, f, g, h].entries()) hash[n] += word;
}

function turn(word, by) {
  return (word >>> by) | (word << (32 - by));
}

function primes(many) {
  const found = [];
  for (let n = 2; found.length < many; n += 1) if (found.every((prime) => n % prime)) found.push(n);
  return found;
}

function fraction(root) {
  return ((root % 1) * 2 ** 32) >>> 0;
}
