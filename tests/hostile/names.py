"""Attacks by the name of a learner's folder."""

from __future__ import annotations

import os

from tests.hostile.attack import Attack, Holds, nothing_more

KEPT_OUT: Holds = "kept out"
CHARACTERS = "where no learner's id can have it"
PAGES = "nbgrader's pages take for something of their own"

# What is planted, the folder's name, what must hold, and what the assessor reads.
NAMES: list[tuple[str, str, Holds, str]] = [
    ("a spreadsheet formula as a name", "=cmd|' !C calc'!A0", KEPT_OUT, CHARACTERS),
    ("a name that begins like a formula", "@SUM(1+1)", KEPT_OUT, CHARACTERS),
    ("a name that begins with a minus, like a command's option", "-1+1", KEPT_OUT, CHARACTERS),
    (
        "a name with a comma, which shifts the columns of nbgrader's export",
        "mallory,100",
        KEPT_OUT,
        CHARACTERS,
    ),
    ("a name that is markup", "<img src=x onerror=alert(1)>", KEPT_OUT, CHARACTERS),
    ("a name that ends a string of JavaScript", '";alert(1);"', KEPT_OUT, CHARACTERS),
    ("a name that is markup for the terminal", "[red]mallory[blink]", KEPT_OUT, CHARACTERS),
    ("a name that the shell would run", "$(touch it-was-run)", KEPT_OUT, CHARACTERS),
    ("a name that stands for every learner", "*", KEPT_OUT, CHARACTERS),
    ("a name that leads elsewhere on Windows", "..\\..\\outside", KEPT_OUT, CHARACTERS),
    ("a name that is hidden", ".mallory", KEPT_OUT, CHARACTERS),
    ("a name with a line break, which forges a line of a log", "mallory\nvictor", KEPT_OUT, CHARACTERS),
    ("a name with an escape sequence for the terminal", "mallory\x1b[2J", KEPT_OUT, CHARACTERS),
    ("a name that is written backwards", "mallory\u202erotciv", KEPT_OUT, CHARACTERS),
    ("a name that fills a template", "{0.__class__}%s%n", KEPT_OUT, CHARACTERS),
    ("a name that is not UTF-8", os.fsdecode(b"mallory\xff\xfe"), KEPT_OUT, CHARACTERS),
    ("a name of 200 characters", "m" * 200, KEPT_OUT, "longer than"),
    ("a neighbour's name and a space", "victor ", KEPT_OUT, CHARACTERS),
    ("a neighbour's name, one letter of another script", "v\u0456ctor", KEPT_OUT, "two scripts"),
    ("a neighbour's name in capitals", "VICTOR", "marked", ""),
    ("a name that Windows reserves", "CON", KEPT_OUT, "Windows"),
    ("a name that Windows reserves, with an ending", "lpt1.old", KEPT_OUT, "Windows"),
    ("constructor, which every object of JavaScript has", "constructor", KEPT_OUT, PAGES),
    ("__proto__, which every object of JavaScript has", "__proto__", KEPT_OUT, PAGES),
    ("toString, which every object of JavaScript has", "toString", KEPT_OUT, PAGES),
    ("c1, as the formgrader numbers its rows", "c1", KEPT_OUT, PAGES),
    ("a neighbour's name and a letter that nobody sees", "victor\u3164", KEPT_OUT, CHARACTERS),
    ("a neighbour's name with a joiner of letters that nobody sees", "vic\u034ftor", KEPT_OUT, CHARACTERS),
    ("a neighbour's name and a variation selector", "victor\ufe0f", KEPT_OUT, CHARACTERS),
    ("a neighbour's name with a zero-width non-joiner", "vic\u200ctor", KEPT_OUT, CHARACTERS),
    ("a spreadsheet's formula in full-width signs", "\uff1d1\uff0b1", KEPT_OUT, CHARACTERS),
    (
        "a neighbour's name in full-width letters",
        "\uff56\uff49\uff43\uff54\uff4f\uff52",
        KEPT_OUT,
        CHARACTERS,
    ),
    ("forty marks on one letter, which reach over other lines", "m" + "\u0301" * 40, KEPT_OUT, CHARACTERS),
    (
        "a Persian name with a zero-width non-joiner",
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",
        "marked",
        "",
    ),
    ("a name in another script, with combining marks", "Зоя-e\u0301te\u0301", "marked", ""),
]

ATTACKS = [Attack(name, nothing_more, holds, says, learner) for name, learner, holds, says in NAMES]
