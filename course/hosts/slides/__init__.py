"""A lesson as slides, to show or to hand out: one page that is complete in itself."""

from course.hosts.slides.make import make_slides

__all__ = ["make_slides"]
