"""Pages for a browser or a printer, each one file that needs nothing from elsewhere: HTML, CSS and SVG as text.

They say what the screens say, in the same words, so this package stands above the terminal's.
"""
