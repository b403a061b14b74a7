import type { Lms, Taken } from "../lms.ts";
import { DOCUMENT, keptDocumentOf } from "./kept-document.ts";
import { openMemory } from "./memory.ts";
import type { Parameters } from "./parameters.ts";
import { fetchToken, openRecordStore } from "./record-store.ts";
import { launchDataOf } from "./statements.ts";
import { Visit } from "./visit.ts";

/** Begin with a learning system: what the page was opened with. "closed" where it lets nobody in. */
export async function openCmi5(parameters: Parameters): Promise<Lms | Exclude<Taken, "taken">> {
  const memory = openMemory(parameters);
  const known = memory.now;
  const word = known?.token ? { came: known.token } : await fetchToken(parameters.fetch);
  if (typeof word === "string") return word;
  const records = openRecordStore(parameters, word.came);
  const ground = { parameters, records, memory };
  // A page that is loaded again after its visit has all that there is: it kept it in this browser.
  if (known?.over && known.data)
    return new Visit({ ...ground, data: known.data, before: keptDocumentOf(null) });
  memory.add({ token: word.came });
  const [launch, kept, preferences] = await Promise.all([
    records.document("LMS.LaunchData"),
    records.document(DOCUMENT),
    // They have to be asked for (11), though there is one language here and nothing to hear.
    records.preferences(),
  ]);
  if (typeof launch === "string") return launch;
  if (typeof kept === "string") return kept;
  if (preferences === "unanswered") return preferences;
  const data = launchDataOf(launch.came);
  if (!data) return "closed";
  memory.add({ data });
  return new Visit({ ...ground, data, before: keptDocumentOf(kept.came) });
}

/** Let the page ask its learning system, and nobody else: what it was opened with. */
export function narrowPolicy({ endpoint, fetch: word }: Parameters): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `connect-src ${new URL(endpoint).origin} ${new URL(word).origin}`;
  document.head.append(meta);
}
