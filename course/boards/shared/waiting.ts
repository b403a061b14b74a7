interface Groups<Group> {
  readonly mode: string;
  readonly groups: readonly Group[];
}

/** Whether a group waits for those before it: the view, the group, isDone(group), isBegun(group). */
export function isWaiting<Group>(
  { mode, groups }: Groups<Group>,
  group: Group,
  isDone: (group: Group) => boolean,
  isBegun: (group: Group) => boolean,
): boolean {
  if (mode === "exercise" || isDone(group) || isBegun(group)) return false;
  return groups.slice(0, groups.indexOf(group)).some((other) => !isDone(other));
}
