"""Plain data to files: Markdown, calendar and what comes later."""
