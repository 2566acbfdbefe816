"""What may go wrong with the disk, tried on the real file: see docs/safety.md."""
