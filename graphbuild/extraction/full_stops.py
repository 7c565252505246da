"""A text in words in, the same with a new sentence behind "the FTA." out, for a parser that sees an abbreviation."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "full_stops"
_SHORT = 3
_TITLES = frozenset({"GEN", "COL", "MAJ", "CPT", "SGT", "LTC", "ADM", "CDR", "REV", "HON", "MRS", "GOV", "SEN", "REP"})


@Language.component(NAME)
def mark_full_stops(doc: Doc) -> Doc:
    """Begins a sentence at a capital behind a full stop behind letters that are a name: "met the MDC. Li left."."""
    for stop in doc[2:-1] if len(doc) > _SHORT else ():
        if stop.text == "." and stop.whitespace_ and _ends(doc, stop.i):
            doc[stop.i + 1].is_sent_start = True
    return doc


def _ends(doc: Doc, stop: int) -> bool:
    before, letters, after = doc[stop - 2], doc[stop - 1].text, doc[stop + 1].text
    short = letters.isupper() and letters.isalpha() and len(letters) >= _SHORT and letters not in _TITLES
    return short and before.text.islower() and after[0].isupper() and not after.isupper()
