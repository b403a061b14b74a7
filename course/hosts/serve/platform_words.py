"""What people are told who come from a learning platform, or could not."""

from __future__ import annotations

NO_KEYS = (
    "{platform} could not be asked just now whether it has sent you. Open the course there again in a minute."
)
SAID_NO = "{platform} did not say who you are ({why}). Go back to it, log in, and open the course once more."
NO_WORK = "The link names {work}, and there is no lesson or exercise called that. Tell whoever made the link."
AT_FAULT = "Platforms cannot be let in: their file here has a fault. Tell whoever runs the course."
NOT_BACK = (
    "{platform} wants what is chosen at {place}, which is not registered. Whoever runs the course adds it to "
    "`services` in platforms.yaml."
)
OWN_WINDOW = (
    "{platform} shows this inside a page of its own, where browsers let no other site keep anything, so what "
    "you answer would be lost. The course opens in a window of its own."
)
TEACHES = (
    "{platform} and this course understand each other. Every page here is a learner's own, so there is none "
    "for you as a teacher: learners who open this link come to {where}. {marks}"
)
MARKS = "Their marks come to {platform} when they are released here."
NO_MARKS = "No marks come back by this link: it names no exercise, or {platform} has given it no column."
MARKS_ELSEWHERE = (
    "No marks come back: {platform} takes them at {place}, which is not registered. Whoever runs the course "
    "adds it to `services` in platforms.yaml."
)
