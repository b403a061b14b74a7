"""Attacks by what a learner writes: markup and script that an assessor or a learner would look at."""

from __future__ import annotations

from tests.hostile.attack import Attack, Plant
from tests.hostile.ground import ADVICE, Ground

CALLED = "it-was-run"
CALL = f"fetch('/{CALLED}'),alert(1)"
MARKUP = {
    "script": f"<script>{CALL}</script>",
    "an image that fails": f'<img src=x onerror="{CALL}"><svg onload="{CALL}">',
    "the end of the block that holds it": f"</pre></div></textarea></script><script>{CALL}</script>",
    "a link that runs": f'[here](javascript:{CALL}) <a href="javascript:{CALL}">here</a>',
    "a formula that links": f"$\\href{{javascript:{CALL}}}{{x}}$ \\(\\unicode[{CALL}]{{}}\\)",
    "an attribute's end": f'" autofocus onfocus={CALL} x=" \' onfocus={CALL} `${{{CALL}}}`',
    "a template's hole": "{{ 7*7 }} {% include '/etc/passwd' %} ${7*7} <%= 7*7 %>",
    "a spreadsheet's formula": '=HYPERLINK("http://127.0.0.1/it-was-run","x")\n@SUM(1)\n+1\n-1',
    "control characters": "\x00\x1b[2J\u202e\u2028\ufeff\x07 and \ud83d\ude00".encode(
        "utf-16", "surrogatepass"
    ).decode("utf-16"),
}

RUNS = ("script", "an image that fails", "the end of the block that holds it", "a link that runs")


def advises(text: str) -> Plant:
    return lambda ground: ground.answer(
        ground.good() | {"boards": {"advice": {"kind": "draft", "text": text}}}
    )


def noted(*written: str) -> Plant:
    """Markup in cells of one's own: as Markdown, as raw text with a type, as code, and as its output."""

    def plant(ground: Ground) -> None:
        notebook = ground.released()
        for number, text in enumerate(written):
            for kind in ("markdown", "raw", "code"):
                about = {"raw_mimetype": "text/html"} if kind == "raw" else {}
                cell = {"cell_type": kind, "id": f"own-{kind}-{number}", "metadata": about, "source": text}
                if kind == "code":
                    shown = {"data": {"text/html": text}, "metadata": {}, "output_type": "display_data"}
                    cell |= {"outputs": [shown], "execution_count": 1}
                notebook["cells"].insert(1, cell)
        ground.write_notebook(notebook)

    return plant


ATTACKS = [
    *(Attack(f"{name} in the advice", advises(text), exercise=ADVICE) for name, text in MARKUP.items()),
    *(
        Attack(f"{name} in cells of one's own", noted(text))
        for name, text in MARKUP.items()
        if name != "control characters"
    ),
    Attack("4,000 characters that each need escaping", advises("<" * 4000), exercise=ADVICE),
    Attack("4,001 characters", advises("<" * 4001), "refused", "at most 4000", exercise=ADVICE),
]
