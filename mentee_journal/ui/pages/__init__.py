"""One module a place of the rail; each is imported when it is first shown."""
