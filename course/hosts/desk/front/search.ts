import type { SearchEntry } from "../../../boards/contracts.d.ts";
import { openSearch } from "../../../pages/front/search/search-page.ts";
import { ownHeaders } from "./requests.ts";

/** Open the search where its page has it, with what the server has to find: the place. */
export function open(place: HTMLElement): Promise<void> {
  return openSearch(place, async (): Promise<readonly SearchEntry[]> => {
    const answer = await fetch(place.dataset.search ?? "", { headers: ownHeaders() });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  });
}
