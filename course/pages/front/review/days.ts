const DAY = 24 * 60 * 60 * 1000;

/** When that is: "tomorrow", "today", or "on Monday 14 December"; the day, and today, as 2026-12-14. */
export function onDay(day: string, today: string): string {
  const ahead = (Date.parse(day) - Date.parse(today)) / DAY;
  if (ahead <= 0) return "today";
  if (ahead === 1) return "tomorrow";
  const at = new Date(day);
  const other = day.slice(0, 4) !== today.slice(0, 4);
  const words = at.toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...(other ? { year: "numeric" } : {}),
  });
  return `on ${words.replace(",", "")}`;
}
