/** The model behind a board, with what an anywidget front end asks for and nothing more. */
export function makeModel(values, saved) {
  const heard = new Map();
  const changed = new Set();
  const model = {
    get: (name) => values[name],
    set(name, value) {
      if (values[name] === value) return;
      values[name] = value;
      changed.add(name);
      for (const tell of [...(heard.get(`change:${name}`) ?? [])]) tell();
    },
    on(event, tell) {
      heard.set(event, [...(heard.get(event) ?? []), tell]);
    },
    off(event, tell) {
      heard.set(
        event,
        (heard.get(event) ?? []).filter((other) => other !== tell),
      );
    },
    save_changes() {
      const names = [...changed];
      changed.clear();
      for (const name of names) saved(name, values[name]);
    },
  };
  /** Change a value from outside, which is not the board's to save: its name, the value. */
  const bring = (name, value) => {
    model.set(name, value);
    changed.delete(name);
  };
  return { model, bring };
}

/**
 * Put a board in its place and return its clean-up: the place, the board's id, its view,
 * its front end, and who keeps its answers: {open, keep, newest, insist, close}.
 */
export async function showBoard({ place, id, view, frontEnd, keeper }) {
  const opened = keeper.open(id, (notice) => bring("notice", notice));
  const saved = (name, value) => {
    if (name === "answers") keeper.keep(id, value);
    if (name === "wish" && value === "reload") showNewest();
    if (name === "wish" && value === "insist") keepThese();
  };
  const { model, bring } = makeModel({ view, wish: "", ...opened }, saved);
  async function showNewest() {
    const newest = await keeper.newest(id);
    bring("wish", "");
    if (!newest) return;
    bring("answers", newest.answers);
    bring("notice", newest.notice);
  }
  async function keepThese() {
    await keeper.insist(id, model.get("answers"));
    bring("wish", "");
  }
  await frontEnd.initialize?.({ model });
  const stop = await frontEnd.render({ model, el: place });
  return () => {
    stop?.();
    keeper.close(id);
  };
}

/** Put every board of the page in its place, and return their clean-ups: views, frontEnds, keeper. */
export async function showBoards({ views, frontEnds, keeper }) {
  const places = [...document.querySelectorAll("[data-board]")];
  // A page that is opened at a place of its own has all of it at once, or it would lose that place.
  if (!location.hash) {
    await pageIsRead();
    firstWhatIsInSight();
  }
  const shown = places.map(async (place) => {
    const id = place.dataset.board;
    const view = views[id];
    const stop = await showBoard({ place, id, view, frontEnd: frontEnds[view.board], keeper });
    place.dataset.ready = "";
    return stop;
  });
  return Promise.all(shown);
}

// Chromium looks through the fields of a page as soon as it is read, and would lay out every board for
// that before the first is painted. It is read when this script ends.
function pageIsRead() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

// Boards further down are laid out when those in sight have been painted.
function firstWhatIsInSight() {
  const root = document.documentElement;
  root.dataset.opening = "";
  requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.opening));
}
