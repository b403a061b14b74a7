// Shows the course's notebooks as a publication: boards started, code out of sight.
// A prebuilt JupyterLab extension, written by hand: JupyterLab calls `init` with the
// packages it shares, then `get` for the plugin.

(() => {
  const NAME = "country-evidence-reader";
  const here = document.currentScript.src;
  let scope = {};

  const SAY = {
    starting: { text: "Starting the boards…" },
    untrusted: {
      text:
        "This copy is not the course’s own, so its boards were not started. " +
        "You can read it; to work on it, open the same lesson from the course.",
    },
    noKernel: {
      text:
        "The boards could not be started: Python, which runs them, did not start. " +
        "Close the course and open it again; your saved answers are kept.",
      alert: true,
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
        "The course is not running on this computer any more, so nothing you choose now is kept. " +
        "Open the course again.",
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

  /** Return the cells of a notebook that hold code. */
  function codeCells(panel) {
    return panel.content.widgets.filter((cell) => cell.model.type === "code");
  }

  /** Add a line above the notebook; return the function that changes what it says. */
  function addNotice(panel, Widget) {
    const widget = new Widget();
    widget.addClass("ce-Notice");
    widget.hide();
    panel.contentHeader.addWidget(widget);
    return (what, act) => {
      widget.setHidden(!what);
      widget.node.replaceChildren();
      if (!what) {
        return;
      }
      const line = document.createElement("p");
      line.setAttribute("role", what.alert ? "alert" : "status");
      line.textContent = what.text;
      widget.node.append(line);
      if (what.action) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = what.action;
        button.addEventListener("click", act);
        widget.node.append(button);
      }
    };
  }

  /** Take away what is for authors: one stray key or double click can spoil a notebook. */
  function makeReadOnly(panel) {
    const { node } = panel.content;
    panel.addClass("ce-Reader");
    node.setAttribute("data-lm-suppress-shortcuts", "true");
    node.addEventListener("contextmenu", (event) => event.stopPropagation());
    node.addEventListener(
      "dblclick",
      (event) => {
        if (event.target.closest?.(".jp-MarkdownCell")) {
          event.stopPropagation();
        }
      },
      true,
    );
  }

  /** Run every code cell in order; return whether all of them went well. */
  async function runAll(panel, CodeCell) {
    for (const cell of codeCells(panel)) {
      const reply = await CodeCell.execute(cell, panel.sessionContext);
      if (reply && reply.content.status !== "ok") {
        return false;
      }
    }
    return true;
  }

  /** Start the boards of one notebook, and again whenever its kernel has been restarted. */
  async function open(panel, { CodeCell, Widget }) {
    await panel.context.ready;
    if (typeof panel.model?.getMetadata("course")?.work !== "string") {
      return;
    }
    makeReadOnly(panel);
    const say = addNotice(panel, Widget);
    if (!codeCells(panel).every((cell) => cell.model.trusted)) {
      say(SAY.untrusted);
      return;
    }
    // Boards of an earlier session are pictures without anything behind them.
    for (const cell of codeCells(panel)) {
      cell.outputArea.model.clear();
    }
    say(SAY.starting);
    const session = panel.sessionContext;
    await session.ready;
    keepRunning(panel, say, CodeCell);
  }

  function keepRunning(panel, say, CodeCell) {
    const session = panel.sessionContext;
    let wanted = true;
    let running = false;

    async function start() {
      if (!wanted || running || !session.session?.kernel) {
        return;
      }
      wanted = false;
      running = true;
      say(SAY.starting);
      // A restart in the middle of it cancels what was asked of the kernel: not a failure.
      const well = await runAll(panel, CodeCell).catch(() => wanted);
      running = false;
      say(well ? null : SAY.failed, again);
      start();
    }
    function again() {
      wanted = true;
      say(SAY.starting);
      session.restartKernel().catch(() => say(SAY.noKernel));
    }
    session.statusChanged.connect((_, status) => {
      if (status.endsWith("restarting")) {
        wanted = true;
      } else if (status === "dead") {
        say(SAY.dead, again);
      } else if (status === "idle") {
        start();
      }
    });
    session.connectionStatusChanged.connect((_, status) => {
      say(status === "connected" ? null : SAY.away);
    });
    if (session.session?.kernel) {
      start();
    } else {
      say(SAY.noKernel);
    }
  }

  async function plugin() {
    const [{ INotebookTracker }, { CodeCell }, { Widget }] = await Promise.all(
      ["@jupyterlab/notebook", "@jupyterlab/cells", "@lumino/widgets"].map(shared),
    );
    return {
      id: `${NAME}:plugin`,
      autoStart: true,
      requires: [INotebookTracker],
      activate: (_app, tracker) => {
        addStyle();
        tracker.widgetAdded.connect((_, panel) => open(panel, { CodeCell, Widget }));
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
