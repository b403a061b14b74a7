/** Words as a list in a sentence, "a, b and c": the words. */
export function inWords(words: readonly (string | number)[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Names as a list, "facts 1 and 3", the word once where it is the same for all: the names. */
export function listed(names: readonly string[]): string {
  const [words, numbers] = [0, 1].map((at) => names.map((name) => name.split(" ")[at] ?? ""));
  if (names.length < 2 || new Set(words).size > 1) return inWords(names);
  return `${words?.[0]}s ${inWords(numbers ?? [])}`;
}
