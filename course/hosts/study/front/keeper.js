const GONE =
  "The course is not answering: perhaps the window that runs it was closed. Your answers are kept in this browser, " +
  "and are sent as soon as it runs again.";
const LOGGED_OUT =
  "This page has lost its connection. Your answers are kept in this browser: reload the page to send them.";
const MOST_IN_DOUBT = 8;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5000;

/** Keep answers on the server: where it takes them, what it holds already, whose they are, the work's id. */
export function serverKeeper({ address, boards, notice, learner, work }) {
  const held = new Map();
  const keep = (id, answers) => {
    const one = held.get(id);
    one.answers = answers;
    remember(one, answers);
    // A board may take its time to say "saving", and "saved" is not true until it is.
    if (one.wait === FIRST_WAIT) one.tell({ state: "ready", text: "" });
    send(one);
  };
  const again = () => {
    for (const one of held.values()) if (one.timer) send(one);
  };
  // What waits for a reply to what was sent before it would otherwise stay behind with the page.
  addEventListener("pagehide", () => {
    for (const one of held.values()) if (one.answers) put(one, one.answers);
  });
  addEventListener("online", again);
  document.addEventListener("visibilitychange", again);

  return {
    open(id, tell) {
      const { answers = {}, tag = "" } = boards[id] ?? {};
      const one = { id, tell, tag, wait: FIRST_WAIT, place: `${address}/${id}`, last: answers };
      one.all = () => [...held.values()];
      // Several people may use one browser, and each has a course of their own.
      one.name = `course:${learner}:${work}:${id}`;
      held.set(id, one);
      const unsent = recall(one);
      if (!unsent) return { answers, notice };
      // What a closed window could not send is sent now, as from the window that it was.
      Object.assign(one, unsent);
      setTimeout(() => send(one), 0);
      return { answers: unsent.answers, notice: { state: "saving", text: "Saving…" } };
    },
    keep,
    close: (id) => held.delete(id),
    async newest(id) {
      const one = held.get(id);
      const there = await standing(one, address);
      if (!there) return null;
      forget(one);
      Object.assign(one, { tag: there.tag, answers: null, doubtful: [], last: there.answers });
      return there;
    },
    /** Send the page's answers in place of those that came from elsewhere, which it has been told of. */
    async insist(id, answers) {
      const one = held.get(id);
      const there = await standing(one, address);
      if (!there) return;
      Object.assign(one, { tag: there.tag, answers, doubtful: [] });
      remember(one, answers);
      await send(one);
    },
    /** Whether everything is on the server, after trying once more. */
    async settled() {
      await Promise.all([...held.values()].map((one) => (one.answers ? send(one) : one.sending)));
      return [...held.values()].every((one) => !one.answers);
    },
  };
}

// What the server holds of a board; nothing where it does not answer, which the board then tells.
async function standing(one, address) {
  try {
    const reply = await fetch(address, { headers: { Accept: "application/json" } });
    if (!reply.ok) throw new Error(reply.statusText);
    const all = await reply.json();
    const { answers = {}, tag = "" } = all.boards[one.id] ?? {};
    return { answers, tag, notice: all.notice };
  } catch {
    one.tell({ state: "behind", text: GONE });
    return null;
  }
}

/** What every write shows, so that no other site can write in the learner's name. */
export function writeHeaders() {
  const cookie = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/);
  return { "Content-Type": "application/json", "X-XSRFToken": cookie ? cookie[1] : "" };
}

function send(one) {
  clearTimeout(one.timer);
  one.timer = null;
  one.sending ??= sendNewest(one).finally(() => {
    one.sending = null;
  });
  return one.sending;
}

// One after the other: what was chosen while something was on its way is sent when that has arrived.
async function sendNewest(one) {
  while (one.answers) {
    const answers = one.answers;
    // While the server is away, "saving" at each attempt would hide that it is.
    if (one.wait === FIRST_WAIT) one.tell({ state: "saving", text: "Saving…" });
    const { status, notice, tag } = await put(one, answers);
    if (status === 200) {
      Object.assign(one, { tag, wait: FIRST_WAIT, doubtful: [], last: answers });
      if (notice.state === "damaged") bringBack(one);
      if (one.answers !== answers) {
        remember(one, one.answers);
        continue;
      }
      one.answers = null;
      forget(one);
      one.tell(notice);
      return;
    }
    one.tell(notice);
    if (status >= 500 || status === 0) retry(one);
    return;
  }
}

// The file was spoilt and set aside: what the other boards of the page hold is saved anew.
function bringBack(one) {
  for (const other of one.all()) {
    if (other === one || other.answers || !Object.keys(other.last).length) continue;
    Object.assign(other, { answers: other.last, tag: "" });
    send(other);
  }
}

async function put(one, answers) {
  const { tag, doubtful = [] } = one;
  // Until a reply is here, the server may hold any that were sent, and they are no stranger's.
  one.doubtful = withDoubt(doubtful, answers);
  remember(one, answers);
  try {
    const body = JSON.stringify({ answers, seen: tag, doubtful });
    const reply = await fetch(one.place, {
      method: "PUT",
      headers: writeHeaders(),
      body,
      // A page that is closed in the middle of saving has still saved.
      keepalive: body.length < 60000,
      redirect: "manual",
    });
    if (reply.type === "opaqueredirect" || reply.status === 403 || reply.status === 401) {
      return { status: 403, notice: { state: "failed", text: LOGGED_OUT } };
    }
    const said = await reply.json();
    const notice = said.notice ?? { state: "failed", text: said.text };
    return { status: reply.status, notice, tag: said.tag };
  } catch {
    return { status: 0, notice: { state: "failed", text: GONE } };
  }
}

// The first that was not acknowledged is the likeliest to have arrived.
function withDoubt(doubtful, answers) {
  const known = doubtful.some((other) => JSON.stringify(other) === JSON.stringify(answers));
  if (known) return doubtful;
  const all = [...doubtful, answers];
  return all.length > MOST_IN_DOUBT ? [...all.slice(0, -2), all.at(-1)] : all;
}

function retry(one) {
  one.timer = setTimeout(() => send(one), one.wait);
  one.wait = Math.min(one.wait * 2, LONGEST_WAIT);
}

function remember(one, answers) {
  try {
    const { tag, doubtful } = one;
    localStorage.setItem(one.name, JSON.stringify({ answers, tag, doubtful }));
  } catch {
    // A browser that keeps nothing still sends what it can.
  }
}

function forget(one) {
  try {
    localStorage.removeItem(one.name);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

function recall(one) {
  try {
    return JSON.parse(localStorage.getItem(one.name));
  } catch {
    return null;
  }
}
