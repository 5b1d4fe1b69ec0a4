"""Days, months, years and times of day, single and joined."""
