/** Let a mouse or pen drag a tray card onto a fact: the board, the pointerdown, dropped(fact, card). */
export function dragCard(board, event, dropped) {
  const source = event.target.closest?.(".ce-card-pick");
  if (!source || event.button !== 0 || event.pointerType === "touch") return;
  const drag = { board, source, start: [event.clientX, event.clientY], ghost: null, over: null };
  const heard = {
    pointermove: (move) => moveGhost(drag, move),
    pointerup: () => {
      end(drag, heard);
      if (drag.ghost) swallowClick();
      if (drag.over) dropped(drag.over, source.dataset.card);
    },
    pointercancel: () => end(drag, heard),
    keydown: (key) => {
      if (key.key !== "Escape" || !drag.ghost) return;
      key.stopPropagation();
      end(drag, heard);
      swallowClick();
    },
  };
  for (const [type, fn] of Object.entries(heard)) document.addEventListener(type, fn, true);
  board.endDrag = () => end(drag, heard);
}

function moveGhost(drag, { clientX: x, clientY: y }) {
  const [left, top] = drag.start;
  if (!drag.ghost && Math.hypot(x - left, y - top) < 6) return;
  const { el } = drag.board;
  if (!drag.ghost) {
    drag.ghost = document.createElement("div");
    drag.ghost.className = "ce-ghost";
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.append(...drag.source.cloneNode(true).childNodes);
    drag.ghost.dataset.kind = drag.source.closest("[data-kind]").dataset.kind;
    el.append(drag.ghost);
    el.dataset.dragging = "";
  }
  const box = el.getBoundingClientRect();
  drag.ghost.style.translate = `${x - box.left + 12}px ${y - box.top + 12}px`;
  const under = el.getRootNode().elementFromPoint(x, y)?.closest(".ce-fact[data-fact]");
  const fact = under && el.contains(under) ? under.dataset.fact : null;
  if (fact === drag.over) return;
  drag.over = fact;
  for (const one of el.querySelectorAll(".ce-fact")) {
    one.classList.toggle("ce-over", one.dataset.fact === fact);
  }
}

function end(drag, heard) {
  for (const [type, fn] of Object.entries(heard)) document.removeEventListener(type, fn, true);
  drag.ghost?.remove();
  delete drag.board.el.dataset.dragging;
  for (const one of drag.board.el.querySelectorAll(".ce-over")) one.classList.remove("ce-over");
}

// The click that follows a drop would toggle the card that was dragged.
function swallowClick() {
  const swallow = (event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
