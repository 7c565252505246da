"""A cable's header in, the officer of its post whom it names out: "Classified By: Ambassador Ana Rao"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graphbuild.ontology.titles import Officers
from graphbuild.records import Cable, HeaderField

_FURTHER = re.compile(r",.*| a\.?i\.?$", re.S)


def find_chiefs(cable: Cable, officers: Officers) -> Mapping[str, str]:
    """The name of the officer who classified a cable, by all words with which its text may call one of his office."""
    named, office = cable.classified_by, next(iter(cable.values(HeaderField.CLASSIFIER_OFFICE)), "")
    plain = _FURTHER.sub("", office).replace("’", "'").strip(" .").casefold()
    called = next((forms for forms in officers.alike if plain in map(str.casefold, forms)), ())
    return dict.fromkeys(called, named) if named else {}
