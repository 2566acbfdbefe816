"""Mentee Journal: an offline desktop journal for people who are being mentored."""
