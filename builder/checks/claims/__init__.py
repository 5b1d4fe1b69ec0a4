"""Figures and dates where they stand: each with a claim, and each claim with its record's value, force, noun, period and order."""
