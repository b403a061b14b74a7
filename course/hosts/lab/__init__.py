"""JupyterLab as a host: start it, its settings, its copies of the notebooks."""
