"""Charts as plain geometry: computed once, painted alike by the screen, the browser and the print."""
