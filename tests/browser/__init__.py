"""What a learner sees, in a real JupyterLab and a real browser."""
