"""Windows before the window: few, and only where a page will not do."""
