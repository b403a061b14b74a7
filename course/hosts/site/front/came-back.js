import { h, rich } from "../../../boards/shared/dom.ts";

/**
 * What a learner was sure of in a lesson and judged wrongly, as course.learner.review finds it:
 * the views of a lesson's boards in order, its answers or null.
 */
export function surprises(views, answers) {
  return Object.values(views)
    .filter((view) => view.board === "match" && view.feedback)
    .flatMap((view) => onBoard(view, answers?.boards[view.id]));
}

function onBoard(view, given) {
  if (given?.kind !== "match") return [];
  const label = (id) => view.judgements.find((one) => one.id === id)?.label ?? id;
  return view.facts.flatMap((fact) => {
    const answer = given.facts[fact.id];
    const said = view.feedback[fact.id];
    const sure = answer?.confidence === "sure" && given.checked.includes(fact.id);
    if (!sure || !answer.judgement || said.judgement[answer.judgement].right) return [];
    const right = label(said.best.judgement);
    return [{ fact: fact.text, chosen: label(answer.judgement), right, why: said.why }];
  });
}

/** What came back, for its place on the page: what was found. */
export function cameBack(found) {
  const text = found.length
    ? `You were sure of ${found.length}, and judged otherwise. Look at each once more.`
    : "Nothing came back: so far you have not been sure of anything that turned out wrong.";
  const items = found.map(({ fact, chosen, right, why }) =>
    h(
      "li",
      {},
      h("strong", {}, rich(fact)),
      ` You said: ${chosen.toLowerCase()}. It is: ${right.toLowerCase()}. `,
      rich(why),
    ),
  );
  return h("div", { class: "text" }, h("p", {}, text), items.length ? h("ul", {}, items) : null);
}
