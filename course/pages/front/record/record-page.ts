import "./record.css";
import { away } from "./away.ts";
import { deletion } from "./deletion.ts";
import { done } from "./done.ts";
import type { OnRecordPage } from "./on-page.ts";
import { written } from "./written.ts";

/** Show the record. */
export function showMyRecord(page: OnRecordPage): void {
  page.works.replaceChildren(...done(page.data));
  page.place.replaceChildren(...written(page), ...away(page), deletion(page.erase));
}
