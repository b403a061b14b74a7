const ANY = "*";

/** The hundredths of a point that answers earn: what each choice is worth, a board's answers. */
export function earned(worth, given) {
  let sum = 0;
  if (worth.first) {
    const [choice] = chosenAt(worth.first.at, given);
    if (!Object.hasOwn(worth.first.worth, choice ?? "")) return 0;
    sum = worth.first.worth[choice];
  }
  for (const term of worth.terms) sum += added(term, given);
  return Math.floor((Math.max(0, sum) * 200 + worth.per) / (2 * worth.per));
}

function added(term, given) {
  const choices = chosenAt(term.at, given);
  if (!term.each) return looked(term.worth, choices) ?? 0;
  const list = choices.pop() ?? [];
  return list.reduce((sum, one) => sum + looked(term.worth, [...choices, one]), 0);
}

function chosenAt(paths, given) {
  return paths.map((path) => path.reduce((inside, name) => own(inside, name), given) ?? null);
}

const own = (value, name) => (value && Object.hasOwn(value, name) ? value[name] : undefined);

/** What a table holds for choices in turn; `*` stands for any that it does not name. */
function looked(table, choices) {
  return choices.reduce((inside, choice) => own(inside, choice ?? ANY) ?? own(inside, ANY), table);
}

/**
 * Marks and feedback for an exercise: what Python prepared, the answers or null.
 * Numbers are hundredths of a point; `percent` is hundredths of a per cent.
 */
export function marked(told, answers) {
  const items = told.items.map((item) => itemOf(item, answers?.boards[item.board] ?? {}));
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const percent = Math.floor((points * 20000 + told.out_of) / (2 * told.out_of));
  const passed = !told.by_hand && percent >= told.pass_mark;
  return { items, points, percent, passed, out_of: told.out_of, by_hand: told.by_hand };
}

function itemOf(item, given) {
  const points = item.worth ? earned(item.worth, given) : 0;
  const text = item.wrote ? given.text || item.text : item.text;
  return { ...item, text, points, parts: item.parts.flatMap((part) => partsOf(part, given)) };
}

function partsOf(part, given) {
  if (!part.at.length) return [part.said];
  const choices = chosenAt(part.at, given);
  if (!part.each) return [looked(part.said, choices)];
  const list = choices.pop() ?? [];
  const [said, missing] = [looked(part.said, choices), looked(part.missing, choices)];
  const cards = list.filter((card) => Object.hasOwn(said, card));
  const absent = Object.keys(missing).filter((card) => !list.includes(card));
  return [...cards.map((card) => said[card]), ...absent.map((card) => missing[card])];
}
