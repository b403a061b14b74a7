"""What can be read of a wall from the last row: the size, contrast and whole of each text, as it is drawn."""

from __future__ import annotations

from playwright.sync_api import Page

# What has no room may go: what an option means, the choices nobody made, and what the room said beside the
# reason. It stands on each phone.
MAY_GO = ".ask li > span, .jd .none, .told ul"

# A wall of 3 m by 1.7 m is read from 12 m where a line is a twenty-fifth of its height; 7:1 is WCAG's AAA.
_LOOK = """(mayGo) => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = numbers(getComputedStyle(at).backgroundColor);
      if (found.length < 4 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const faults = [], left = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest(".unseen")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const place = range.getBoundingClientRect();
    const tell = (what) => faults.push(`${what}: ${node.data.trim().slice(0, 60)}`);
    if (!range.getClientRects().length) {
      if (element.closest(".jd .key")) {
        const drawn = [...document.querySelectorAll(".jd .u")].filter((one) => one.checkVisibility());
        const filled = drawn.filter((one) => getComputedStyle(one).backgroundImage !== "none");
        if (filled.length) tell("bars without their key");
      } else if (element.closest(mayGo)) left.push(node.data.trim());
      else tell("is not drawn");
      continue;
    }
    seen += 1;
    const size = parseFloat(getComputedStyle(element).fontSize) / innerHeight;
    if (size < 1 / 25) tell(`1/${(1 / size).toFixed(1)} of the height`);
    const [one, other] = [numbers(getComputedStyle(element).color), ground(element)].map(light);
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 7) tell(`contrast ${contrast.toFixed(1)}`);
    let room = { top: 0, left: 0, bottom: innerHeight, right: innerWidth };
    for (let at = element; at; at = at.parentElement) {
      const around = at.getBoundingClientRect();
      if (getComputedStyle(at).overflow !== "visible" && at !== document.body) room = {
        top: Math.max(room.top, around.top), left: Math.max(room.left, around.left),
        bottom: Math.min(room.bottom, around.bottom), right: Math.min(room.right, around.right),
      };
    }
    if (place.bottom > room.bottom + 2 || place.right > room.right + 2 || place.top < room.top - 2)
      tell(`cut by ${Math.round(Math.max(place.bottom - room.bottom, place.right - room.right))} px`);
  }
  const wide = document.querySelector("main").scrollWidth - innerWidth;
  if (wide > 0) faults.push(`wider than the wall by ${wide} px`);
  const foot = document.querySelector(".foot")?.getBoundingClientRect();
  for (const element of document.querySelectorAll("main > :not(.foot):not(.unseen), .mid > *")) {
    const inside = [...element.querySelectorAll("p, li, h1, td")];
    const low = inside.map((one) => one.getBoundingClientRect().bottom);
    if (foot && Math.max(0, ...low) > foot.top + 2) faults.push(`over the foot: ${element.className}`);
  }
  return [seen, faults, left];
}"""


def unreadable(wall: Page) -> list[str]:
    """What cannot be read of a wall: too small, too pale, cut off, not drawn, or one over the other.

    Parameters:
        wall: The wall's page.

    Returns:
        A line for each fault.
    """
    return _looked(wall)[0]


def left_off(wall: Page) -> list[str]:
    """The texts that a wall leaves to the phones, for it has no room for them.

    Parameters:
        wall: The wall's page.

    Returns:
        Each text, as the phones have it.
    """
    return _looked(wall)[1]


def _looked(wall: Page) -> tuple[list[str], list[str]]:
    wall.evaluate("document.fonts.ready.then(() => null)")
    seen, faults, left = wall.evaluate(_LOOK, MAY_GO)
    assert seen, "there is no text on this wall"
    return faults, left
