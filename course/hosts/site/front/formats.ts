/** A number with its noun: 1 minute, 2 minutes. */
export function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

/** A length of time: 50 minutes, 6 hours 10 minutes. */
export function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours ? counted(hours, "hour") : "",
    rest || !hours ? counted(rest, "minute") : "",
  ];
  return parts.filter(Boolean).join(" ");
}

/** A day as a lawyer writes it, 24 April 2024, where the learner is. */
export function inDays(at: string | number): string {
  const day = new Date(at);
  return Number.isNaN(day.getTime())
    ? ""
    : day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** Hundredths as a number without noughts that say nothing: 12, 2.5, 0.67. */
export function plain(number: number): string {
  return String(number / 100);
}
