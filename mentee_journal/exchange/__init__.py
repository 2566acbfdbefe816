"""Files that come in, all untrusted, and the archive that goes both ways."""
