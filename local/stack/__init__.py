"""Runs the whole cloud on one machine: sets up, starts, feeds, watches and stops it."""
