"""The kit every screen is built from: small widgets, painted with the theme, used with keys as well as the
mouse.
"""
