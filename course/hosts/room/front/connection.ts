/** A lasting connection to the room, which comes back by itself. */
export interface Connection {
  readonly send: (message: object) => boolean;
  readonly again: () => void;
  /** Take up another in its place: what was said on this one is not heard. */
  readonly renew: () => void;
  readonly stop: () => void;
}

interface Heard<Message> {
  readonly message: (message: Message) => void;
  /** It is there, or it is not: since when, and whether a page of the room was there before. */
  readonly changed: (there: boolean) => void;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 4000;
// A network that came back hears a new call at once, and an old one only when it is repeated, ever later.
const CALLS_FOR = 3000;

/** Connect to one of the room's addresses, again and again, until it is stopped. */
export function connect<Message>(path: string, heard: Heard<Message>): Connection {
  let socket: WebSocket | null = null;
  let wait = FIRST_WAIT;
  let stopped = false;
  let next: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    clearTimeout(next);
    if (stopped) return;
    const here = new WebSocket(`ws://${location.host}${path}`);
    socket = here;
    setTimeout(() => {
      if (socket === here && here.readyState === WebSocket.CONNECTING) renew();
    }, CALLS_FOR);
    here.addEventListener("message", ({ data }) => {
      wait = FIRST_WAIT;
      heard.message(JSON.parse(String(data)) as Message);
    });
    here.addEventListener("open", () => heard.changed(true));
    here.addEventListener("close", () => {
      if (socket !== here) return;
      socket = null;
      heard.changed(false);
      if (stopped) return;
      next = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  const renew = () => {
    const old = socket;
    socket = null;
    old?.close();
    heard.changed(false);
    open();
  };
  const again = () => {
    wait = FIRST_WAIT;
    if (socket?.readyState !== WebSocket.OPEN) renew();
  };
  // A phone that wakes up, or is back in a network, does not wait for its turn.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") again();
  });
  addEventListener("online", again);
  addEventListener("offline", renew);
  open();
  return {
    send: (message) => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    again,
    renew,
    stop: () => {
      stopped = true;
      clearTimeout(next);
      socket?.close();
    },
  };
}

/** Ask the room for something; its words where it refuses. */
export async function ask<Told = Record<string, string>>(
  path: string,
  sent?: object,
): Promise<Told> {
  const more = sent
    ? {
        method: "POST",
        body: JSON.stringify(sent),
        headers: { "Content-Type": "application/json" },
      }
    : {};
  const reply = await fetch(path, { ...more, credentials: "same-origin" });
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as Told;
}

/** Enter by the secret in the address, and take it out of the address. */
export async function enter(role: "trainer" | "wall"): Promise<void> {
  const token = decodeURIComponent(location.hash.slice(1));
  await ask(`/enter/${role}`, { token });
  history.replaceState(null, "", location.pathname);
}
