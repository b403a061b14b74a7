import { stemmer } from "stemmer";

// Two spellings of one word are one: American ones are those that end alike in more words.
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/is(e[drs]?|ing|ations?|ers?)$/, "iz$1"],
  [/ys(e[ds]?|ing)$/, "yz$1"],
  [/our(s|ed|ing|able|ably)?$/, "or$1"],
  [/tre(s)?$/, "ter$1"],
  [/(def|off|lic|pret)ence(s)?$/, "$1ense$2"],
  [/ll(ed|ing|ers?)$/, "l$1"],
  [/judgement(s)?$/, "judgment$1"],
  [/programme(s)?$/, "program$1"],
  [/^(.{2,})ae/, "$1e"],
];

/** A word as it is looked up: its stem, in one spelling. */
export function folded(word: string): string {
  const plain = word
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
  return stemmer(FOLDS.reduce((one, [from, to]) => one.replace(from, to), plain));
}
