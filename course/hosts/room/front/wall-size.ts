import type { RoomQuestion, Shown } from "../../../boards/contracts.d.ts";

// In parts of the wall's height, as wall.css has them: the wall and its width, what stands above and below
// the middle, and what stands there beside a text.
const [HIGH, WIDE, STRIPS] = [67.5, 111, 13];
const [LINE, LETTER] = [1.16, 0.52];

/** How many lines a text has at a size. */
function lines(text: string, size: number): number {
  return Math.ceil((text.length * size * LETTER) / WIDE);
}

// A row of two answers with a hint of two lines each, or of answers that have none.
const [AROUND, HINTED, PLAIN, LONGEST_HINT] = [24.8, 10.5, 6.2, 88];
const SIZES = { s1: 6.1, s2: 5, s3: 4.4, s4: 3.6 } as const;

/** Whether the answers to a question have room for what each of them means; phones say it in any case. */
export function hinted({ asks }: RoomQuestion): boolean {
  const options = asks[0]?.options ?? [];
  return options.length <= 4 && options.every(({ hint }) => hint.length <= LONGEST_HINT);
}

/** The largest in which a fact leaves room for what is asked of it. */
export function sizeOf(question: RoomQuestion): string {
  const { said, asks } = question;
  const options = asks[0]?.options.length ?? 0;
  const rows = Math.ceil(options / 2) * (hinted(question) ? HINTED : PLAIN);
  const fits = ([, size]: [string, number]) =>
    lines(said, size) * size * LINE <= HIGH - AROUND - rows;
  return Object.entries(SIZES).find(fits)?.[0] ?? "s4";
}

/** Whether what proves a fact has room above the reason; it stood there by itself before. */
export function proofFits({ said }: RoomQuestion, { proven_by, reason }: Shown): boolean {
  const heads = 2.7 + lines(said, 3.25) * 3.9 + 7.3;
  const proofs = proven_by.map(({ word, title }) => lines(`${word}: ${title}`, 2.75) * 3.3 + 1.6);
  const why = reason ? 1.6 + lines(reason, 2.9) * 3.7 : 0;
  return heads + proofs.reduce((sum, one) => sum + one, 0) + why <= HIGH - STRIPS;
}
