import type { Standing } from "./schedule.ts";
import { entryWords } from "./words.ts";

const DAY = 24 * 60 * 60 * 1000;

/** When things return, as a file that calendars read: how they stand, today, the course's id and title. */
export function calendarFile(
  found: readonly Standing[],
  today: string,
  course: string,
  title: string,
): string {
  const days = Map.groupBy(found, ({ due }) => (due < today ? today : due));
  const entries = [...days.entries()].sort().flatMap(([day, { length }]) => [
    "BEGIN:VEVENT",
    `UID:review-${day}@${course}`,
    `DTSTAMP:${plain(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(new Date(Date.parse(day) + DAY).toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(entryWords(length))}`,
    `DESCRIPTION:${escaped(`${title}: open the course, and choose Review.`)}`,
    // Nobody is busy all day for three minutes.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${course}//Review//EN`];
  return [...head, ...entries, "END:VCALENDAR", ""].flatMap(folded).join("\r\n");
}

const plain = (day: string) => day.replaceAll("-", "");

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

// A line has at most 75 octets; what goes on begins with a blank.
function folded(line: string): string[] {
  const lines = [""];
  for (const sign of line) {
    const last = lines.at(-1) ?? "";
    if (new TextEncoder().encode(last + sign).length > 74) lines.push(` ${sign}`);
    else lines[lines.length - 1] = last + sign;
  }
  return lines;
}
