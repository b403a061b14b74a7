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

/** Hundredths as a number with two places. */
export function hundredths(number: number): string {
  return (number / 100).toFixed(2);
}

/** Hundredths that can be earned, as marking writes them: 12, or 2.50. */
export function most(number: number): string {
  return number % 100 ? hundredths(number) : String(number / 100);
}
