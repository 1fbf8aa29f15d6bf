"""Draw a chart view: as an option for the live chart, as a static SVG, and as the figure that holds both.

Takes: frozen chart views. Gives: pure JSON options, SVG text, HTML text and one script bundle.
Never: computes a figure, decides a colour outside the theme, or draws a target like an actual.
"""
