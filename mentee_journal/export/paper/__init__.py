"""A summary set in type: once, for the sheet on the screen, the pages of the PDF and the printer.

These modules name Qt, which shapes every script the computer has fonts for; they are imported only when called.
"""
