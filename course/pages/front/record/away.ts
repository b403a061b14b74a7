import { element } from "../elements.ts";
import type { OnRecordPage } from "./on-page.ts";
import { section } from "./section.ts";

const UNSAVED =
  "Something that you wrote is not saved yet. Look at the fields above, and try again.";

/** How the record is taken away, in which body's layout: the page. */
export function away({ data, settled, exported, formats }: OnRecordPage): HTMLElement[] {
  const said = element("p", { class: "said", role: "status" });
  const choice = element(
    "select",
    { id: "mr-layout" },
    data.schemes.map(({ id, name }) => element("option", { value: id }, name)),
  );
  const about = element("p", { class: "mr-small" });
  const chosen = () => data.schemes.find(({ id }) => id === choice.value);
  const look = () => {
    const scheme = chosen();
    about.textContent = scheme
      ? `The lines follow what was read of its requirements; its own form was not seen. Not verified: ${scheme.unverified}`
      : "";
  };
  choice.addEventListener("change", look);
  look();
  const buttons = formats.map(([format, name]) => {
    const button = element(
      "button",
      { type: "button", class: "button", "data-format": format },
      name,
    );
    button.addEventListener("click", async () => {
      const scheme = chosen();
      said.textContent = "";
      if (!(await settled())) said.textContent = UNSAVED;
      else if (scheme) exported(scheme, format);
    });
    return button;
  });
  const take = data.schemes.length
    ? [
        section(
          "mr-away-name",
          "Take it with you",
          element(
            "p",
            {},
            "Both parts, in the layout of your regulator. It is your own copy, and says so.",
          ),
          element("p", {}, element("label", { for: choice.id }, "Layout"), " ", choice),
          about,
          element("p", { class: "mr-acts" }, buttons),
          said,
        ),
      ]
    : [];
  return take;
}
