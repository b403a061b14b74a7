"""One server for a class: the study pages for many learners, without a process, a kernel or a folder each."""
