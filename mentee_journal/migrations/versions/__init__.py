"""One file a step; a step imports nothing of the program, because the program moves on and history must not."""
