"""Amounts by what stands beside them: money, per cent, shares, ratios, measures, multiples and counts."""
