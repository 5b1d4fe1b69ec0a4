"""The words round a figure that give its force: at least, around, almost, or so."""
