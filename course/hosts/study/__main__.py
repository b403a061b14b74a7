"""Run the study pages alone: `python -m course.hosts.study`, at a terminal or by JupyterHub."""

import os

if os.environ.get("JUPYTERHUB_SERVICE_URL"):
    from course.hosts.study.hub import main
else:
    from course.hosts.study.app import main

main()
