// Shows the course's notebooks as a publication: boards started, code out of sight.
// A prebuilt JupyterLab extension, written by hand: JupyterLab calls `init` with the
// packages it shares, then `get` for the plugin.

(() => {
  const NAME = "course-reader";
  const here = document.currentScript.src;
  const BARS = "#jp-top-panel, #jp-menu-panel, #jp-bottom-panel, .jp-SideBar.jp-mod-right";
  const FILES_AND_CONTENTS = ".jp-SideBar.jp-mod-left";
  const WIDGET = "application/vnd.jupyter.widget-view+json";
  const NARROW = window.matchMedia("(max-width: 699px)");
  let scope = {};

  const SAY = {
    starting: { text: "Starting the boards…" },
    untrusted: {
      text:
        "This copy is not the course’s own, so its boards were not started. " +
        "You can read it; to work on it, open the same lesson or exercise from the course.",
    },
    noKernel: {
      text:
        "The boards could not be started, because Python, which runs them, did not start. " +
        "What was saved is kept. If trying again does not help, close the course and open it again.",
      alert: true,
      action: "Try again",
    },
    dead: {
      text: "The boards have stopped. What was saved is kept.",
      alert: true,
      action: "Start them again",
    },
    failed: {
      text: "A board could not be started. What was saved is kept.",
      alert: true,
      action: "Try again",
    },
    away: {
      text:
        "The connection to the course is lost, so nothing you choose now is kept. " +
        "If this line stays, open the course again.",
      alert: true,
    },
  };

  /** Return a package that JupyterLab shares, such as @jupyterlab/notebook. */
  async function shared(name) {
    const offers = Object.values(scope[name] ?? {});
    const offer = offers.find((one) => one.loaded) ?? offers[0];
    if (!offer) {
      throw new Error(`${NAME}: this JupyterLab does not share ${name}`);
    }
    return (await offer.get())();
  }

  function addStyle() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("reader.css", here).href;
    document.head.append(link);
  }

  function codeCells(panel) {
    return panel.content.widgets.filter((cell) => cell.model.type === "code");
  }

  /** Remove the boards of an earlier session: nothing stands behind them any more. */
  function removeDeadBoards(panel) {
    for (const { outputArea } of codeCells(panel)) {
      const outputs = Array.from(outputArea.model.toJSON());
      if (outputs.some((output) => WIDGET in (output.data ?? {}))) {
        outputArea.model.clear();
      }
    }
  }

  /** Add a line at the foot of the page; return what sets it, and what covers it for a while. */
  function addNotice(panel) {
    const node = document.createElement("div");
    let last = [null];
    panel.node.append(node);
    return {
      say: (...what) => {
        last = what;
        show(node, ...what);
      },
      cover: (what) => show(node, ...(what ? [what] : last)),
    };
  }

  function show(node, what, { act, said } = {}) {
    node.hidden = !what;
    node.className = what?.alert ? "ce-Notice ce-mod-alert" : "ce-Notice";
    const line = paragraph(what?.text ?? "");
    line.setAttribute("role", what?.alert ? "alert" : "status");
    const parts = [line];
    if (said) {
      parts.push(paragraph(`Python said: ${said}`, "ce-said"));
    }
    if (what?.action) {
      parts.push(button(what.action, act));
    }
    node.replaceChildren(...parts);
  }

  function paragraph(text, className = "") {
    return Object.assign(document.createElement("p"), { textContent: text, className });
  }

  function button(text, act) {
    const made = Object.assign(document.createElement("button"), { type: "button" });
    made.textContent = text;
    made.addEventListener("click", act, { once: true });
    return made;
  }

  /** Take away what is for authors: one stray key or double click can spoil a notebook. */
  function makeReadOnly(panel) {
    const { node } = panel.content;
    const stop = (event) => event.stopPropagation();
    panel.addClass("ce-Reader");
    panel.toolbar.hide();
    for (const cell of panel.content.widgets) {
      // Where a mark will stand there is nothing for a learner to read.
      cell.toggleClass("ce-mod-mark", Boolean(cell.model.getMetadata("tags")?.includes("mark")));
    }
    node.addEventListener("contextmenu", stop);
    node.addEventListener("click", (event) => followWithin(panel, event), true);
    node.addEventListener("dblclick", (e) => e.target.closest(".jp-MarkdownCell") && stop(e), true);
  }

  /** Follow a link to a place in its own notebook: JupyterLab takes the first of that name on the whole page. */
  function followWithin(panel, event) {
    const link = event.target.closest?.('a[href*="#"]');
    const [before, name] = link?.getAttribute("href").split("#") ?? [];
    // JupyterLab writes the notebook's own address before the place.
    if (!name || (before && !decodeURIComponent(before).endsWith(panel.context.path))) {
      return;
    }
    const id = CSS.escape(decodeURIComponent(name));
    // JupyterLab keeps what a text calls an id under a name of its own.
    const place = panel.content.node.querySelector(`[id="${id}"], [data-jupyter-id="${id}"]`);
    if (!place) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    place.scrollIntoView();
    place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
  }

  /** Keep keys pressed in a notebook from JupyterLab: "dd" would delete what is read. */
  function keepKeys(event) {
    const saving = (event.ctrlKey || event.metaKey) && event.key === "s";
    if (!saving && event.target.closest?.(".ce-Reader .jp-Notebook")) {
      // JupyterLab looks for this mark from the element outward, so only here does it do.
      event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    }
  }

  /** Hide JupyterLab's own furniture while one of the course's notebooks is in front. */
  function tidy(shell) {
    const reading = Boolean(shell.currentWidget?.hasClass("ce-Reader"));
    for (const widget of shell.layout.widgets) {
      for (const part of [widget, ...(widget.layout?.widgets ?? [])]) {
        if (part.node.matches(BARS)) {
          part.setHidden(reading);
        } else if (part.node.matches(FILES_AND_CONTENTS)) {
          part.setHidden(reading && NARROW.matches);
        }
      }
    }
  }

  /** Decline JupyterLab's dialogs on a kernel in trouble: the line at the foot says it plainly. */
  function keepDialogs(dialog, panel) {
    const status = panel?.sessionContext.session?.kernel?.status ?? "none";
    const trouble = ["none", "unknown", "restarting", "autorestarting", "dead"];
    if (panel?.hasClass("ce-Reader") && trouble.includes(status)) {
      setTimeout(() => dialog.reject());
    }
  }

  /** Run every code cell in order; return what Python said if one failed, or null. */
  async function runAll(panel, CodeCell) {
    for (const cell of codeCells(panel)) {
      const reply = await CodeCell.execute(cell, panel.sessionContext);
      if (reply && reply.content.status !== "ok") {
        return `${reply.content.ename}: ${reply.content.evalue}`;
      }
    }
    return null;
  }

  /** Make a notebook of the course readable, and start its boards if it may be trusted. */
  async function open(panel, app, { CodeCell }) {
    await panel.context.ready;
    if (typeof panel.model?.getMetadata("course")?.work !== "string") {
      return;
    }
    makeReadOnly(panel);
    tidy(app.shell);
    const { say, cover } = addNotice(panel);
    if (!codeCells(panel).every((cell) => cell.model.trusted)) {
      say(SAY.untrusted);
      return;
    }
    removeDeadBoards(panel);
    say(SAY.starting);
    await panel.sessionContext.ready;
    keepRunning(panel, CodeCell, say);
    panel.sessionContext.connectionStatusChanged.connect((_, status) => {
      cover(status === "connected" ? null : SAY.away);
    });
  }

  /** Run the notebook once now, and once more whenever its kernel has been restarted. */
  function keepRunning(panel, CodeCell, say) {
    const context = panel.sessionContext;
    let wanted = true;
    let running = false;

    // Widgets do not find a kernel that comes after them: begin afresh.
    const reload = () => panel.context.save().finally(() => window.location.reload());
    const again = () => {
      wanted = true;
      say(SAY.starting);
      context.restartKernel().catch(() => say(SAY.noKernel, { act: reload }));
    };
    const start = async () => {
      if (!wanted || running) {
        return;
      }
      wanted = false;
      running = true;
      say(SAY.starting);
      // A restart in the middle of it cancels what was asked of the kernel: no failure.
      const said = await runAll(panel, CodeCell).catch((error) => (wanted ? null : String(error)));
      running = false;
      say(said ? SAY.failed : null, { act: again, said });
      start();
    };

    // A board has had no reply from the kernel, whatever JupyterLab thinks of it.
    panel.node.addEventListener("ce-stopped", () => {
      wanted = true;
      if (context.session?.kernel?.status === "idle") {
        start();
      }
    });
    context.statusChanged.connect((_, status) => {
      wanted ||= status.endsWith("restarting");
      if (status === "dead") {
        say(SAY.dead, { act: again });
      } else if (status === "idle") {
        start();
      }
    });
    if (context.session?.kernel) {
      start();
    } else {
      say(SAY.noKernel, { act: reload });
    }
  }

  async function plugin() {
    const packages = ["@jupyterlab/notebook", "@jupyterlab/cells", "@jupyterlab/apputils"];
    const parts = Object.assign({}, ...(await Promise.all(packages.map(shared))));
    return {
      id: `${NAME}:plugin`,
      autoStart: true,
      requires: [parts.INotebookTracker],
      activate: (app, tracker) => {
        addStyle();
        window.addEventListener("keydown", keepKeys, true);
        tracker.widgetAdded.connect((_, panel) => open(panel, app, parts));
        parts.Dialog.tracker.widgetAdded.connect((_, one) =>
          keepDialogs(one, tracker.currentWidget),
        );
        app.shell.currentChanged.connect(() => tidy(app.shell));
        app.restored.then(() => tidy(app.shell));
        NARROW.addEventListener("change", () => tidy(app.shell));
      },
    };
  }

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB[NAME] = {
    init: (sharedScope) => {
      scope = sharedScope;
    },
    get: async () => {
      const made = await plugin();
      return () => ({ __esModule: true, default: made });
    },
  };
})();
