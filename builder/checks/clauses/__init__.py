"""The clause of a figure: what its words make of the figure that its record does not say. `sense` asks all of them, in order."""
