"""The course as web pages, for any host: what is read, boards in it, evidence to hand."""
