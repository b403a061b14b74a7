import type { MyRecordData } from "../../../boards/contracts.d.ts";
import { find } from "../../../pages/front/elements.ts";
import { tellDeleted } from "../../../pages/front/record/deletion.ts";
import { showMyRecord } from "../../../pages/front/record/record-page.ts";
import { writeHeaders } from "./requests.ts";
import { serverKeeper } from "./server-keeper.ts";

const FORMATS = [
  ["pdf", "PDF"],
  ["docx", "Word"],
  ["csv", "CSV"],
  ["json", "JSON"],
] as const;
const NOT_DELETED = "It could not be deleted. The course's server does not answer: try again.";

const DELETED = "course:record-deleted";

/** Show the learner's record: what the page holds. */
export async function openRecord(data: MyRecordData): Promise<void> {
  await styled();
  const { own: answers, learner, course } = data;
  const [need, reflection] = (["need", "reflection"] as const).map((part) =>
    serverKeeper({ ...data[part], answers, learner, work: `${part}-${course}` }),
  );
  if (!need || !reflection) return;
  const place = find(document, "[data-my-record]", HTMLElement);
  const settled = async () =>
    (await Promise.all([need.settled(), reflection.settled()])).every(Boolean);
  showMyRecord({
    place,
    works: find(document, "[data-my-works]", HTMLElement),
    data,
    need,
    reflection,
    formats: FORMATS,
    settled,
    exported: (scheme, format) => {
      location.assign(`${data.exports}/${scheme.id}.${format}`);
    },
    async erase() {
      // What is still on its way would come after, and be there again.
      await settled();
      try {
        const reply = await fetch(answers, { method: "DELETE", headers: writeHeaders() });
        if (!reply.ok) return `It could not be deleted. ${(await reply.json()).text ?? ""}`.trim();
      } catch {
        return NOT_DELETED;
      }
      sessionStorage.setItem(DELETED, "");
      location.reload();
      return "";
    },
  });
  if (sessionStorage.getItem(DELETED) === null) return;
  sessionStorage.removeItem(DELETED);
  tellDeleted(place);
}

// No other page needs the style, which stands beside this script.
function styled(): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("record.css", import.meta.url).href;
    link.onload = () => done();
    link.onerror = () => done();
    document.head.append(link);
  });
}
