// crypto.subtle is missing on a plain web host: this works wherever a page does.

const PRIMES = primes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** SHA-256 (FIPS 180-4) of bytes, as a list of 32 bytes. */
export function sha256(bytes: Uint8Array): number[] {
  const hash = START.slice();
  const blocks = padded(bytes);
  for (let at = 0; at < blocks.byteLength; at += 64) mix(hash, blocks, at);
  return [...hash].flatMap((word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]);
}

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  return view;
}

function mix(hash: Uint32Array, blocks: DataView, at: number): void {
  const words = new Uint32Array(64);
  for (let n = 0; n < 16; n += 1) words[n] = blocks.getUint32(at + n * 4);
  for (let n = 16; n < 64; n += 1) {
    const [early, late] = [word(words, n - 15), word(words, n - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[n] = word(words, n - 16) + one + word(words, n - 7) + two;
  }
  let [a, b, c, d, e, f, g, h] = [...hash] as Eight;
  for (let n = 0; n < 64; n += 1) {
    const choice = (e & f) ^ (~e & g);
    const turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + turned + choice + word(ROUNDS, n) + word(words, n)) >>> 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  for (const [n, added] of [a, b, c, d, e, f, g, h].entries()) hash[n] = word(hash, n) + added;
}

type Eight = [number, number, number, number, number, number, number, number];

// Every place that is asked for is there.
const word = (words: Uint32Array, place: number): number => words[place] ?? 0;

function turn(one: number, by: number): number {
  return (one >>> by) | (one << (32 - by));
}

function primes(many: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < many; n += 1) if (found.every((prime) => n % prime)) found.push(n);
  return found;
}

function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) >>> 0;
}
