"""Lengths of time and ages."""
