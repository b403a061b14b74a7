import type { ListedWork } from "../../../boards/contracts.d.ts";

const SHORTEST_RANGE = 3;

type Numbered = Pick<ListedWork, "kind" | "number">;

/** Which lessons and exercises are left, as course.pages.work_names says it; "" where none is, or one has no number. */
export function leftWords(left: readonly Numbered[]): string {
  const kinds = (["lesson", "exercise"] as const).map((kind) => ({
    kind,
    numbers: left
      .filter((one) => one.kind === kind)
      .flatMap((one) => one.number ?? [])
      .sort((one, other) => one - other),
  }));
  if (!left.length || left.some((one) => one.number === null)) return "";
  const named = kinds
    .filter(({ numbers }) => numbers.length)
    .map(({ kind, numbers }) => `${kind}${numbers.length > 1 ? "s" : ""} ${inWords(numbers)}`);
  return `Still to do: ${named.join("; ")}.`;
}

// Numbers in order, as they are read out: 1, 3 to 5 and 7.
function inWords(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const said = runs.flatMap((run) =>
    run.length >= SHORTEST_RANGE ? [`${run[0]} to ${run.at(-1)}`] : run.map(String),
  );
  const last = said.at(-1) ?? "";
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${last}` : last;
}
