"""Records by themselves: what each states, and whether its own readings and rules bear it out."""
