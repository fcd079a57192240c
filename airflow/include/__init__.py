"""What the DAGs share and tests can run without a scheduler."""
