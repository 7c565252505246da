"""The name of a month in, its number out; and what the names look like."""

from __future__ import annotations

SHORT = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
WRITTEN = rf"(?:{'|'.join(map(str.title, SHORT))})[a-z]*"
"""A month in prose, short or long, or a longer word: "Sept", "March", "Marching"."""
SPELLED = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
"""A month as a date spells it; the pattern is for upper and lower case."""


def number_of(month: str) -> int:
    """The number from 1 to 12 of a month by its first three letters; ValueError where it is none."""
    return SHORT.index(month[:3].upper()) + 1
