"""Where nbgrader meets the course: its folders, preprocessor, exporter and notebooks."""
