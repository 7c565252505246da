"""A parse in, the same with names freed from the dates behind them: "met Li March 20" is no "Li March"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token


def free_names(doc: Doc, names: Collection[int], dates: Collection[int]) -> None:
    """Gives a name that the parser took for part of a date's name the date's place, and the date to the verb.

    `names` and `dates` are the indices of the tokens that mask them.
    """
    for place in dates:
        date = doc[place]
        name = next((child for child in date.lefts if child.dep_ == "compound" and child.i in names), None)
        verb = next((word for word in date.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if name is not None and verb is not None and name.i == place - 1:
            _free(name, date, verb)


def _free(name: Token, date: Token, verb: Token) -> None:
    if date.dep_ == "npadvmod":
        role = "dobj" if verb.i < name.i and not any(child.dep_ == "dobj" for child in verb.children) else "nsubj"
        name.head, name.dep_ = verb, role
        return
    name.head, name.dep_ = date.head, date.dep_
    date.head, date.dep_ = verb, "npadvmod"
