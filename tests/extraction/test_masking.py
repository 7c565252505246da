"""Masked text and prose: every character of the one leads back to the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.extraction.masking import DATE_MASK, find_reftels, find_stops, mask
from graphbuild.extraction.phrases import DatePhrase, NamePhrase
from graphbuild.ontology import load_ontology
from graphbuild.records import Mention
from tests.annotated import parse_annotated, read_annotated

PROSE = "The Ministry of Mines fined Acme Gold on 3 May 1999 in Accra."
MINES = Mention("75ACCRA1", 1, 4, 21, "Ministry of Mines", "Ministry of Mines", "Ministry", "test")
TYPES = load_ontology().types


def test_a_phrase_becomes_the_word_of_its_type() -> None:
    masked = mask(PROSE, [NamePhrase(4, 21, (MINES,))], [DatePhrase(41, 51, "1999-05-03")], types=TYPES)
    assert masked.text == f"The {TYPES.mask('Ministry')} fined Acme Gold on {DATE_MASK} in Accra."


@pytest.mark.parametrize(
    ("prose", "masked"),
    [
        ("Art. 5 of it, incl. Peru.", "Art 5 of it, incl Peru."),
        ("Some 30 pct. of it came.", "Some 30 pct of it came."),
        ("He met Asst. Sec. Roe.", "He met Asst Sec Roe."),
        ("It took 30 sec. The king left.", "It took 30 sec. The king left."),
        ("They fled approx. Ten came.", "They fled approx. Ten came."),
        ("He said no. Nos. 5 and 6 fell.", "He said no. Nos 5 and 6 fell."),
    ],
)
def test_full_stops_that_end_no_sentence_are_left_out(prose: str, masked: str) -> None:
    stops = list(find_stops(prose, [], load_ontology().cues.short))
    assert mask(prose, [], [], types=TYPES, further=stops).text == masked


@pytest.mark.parametrize(
    ("prose", "masked"),
    [
        ("Envoy delivered ref A demarche.", "Envoy delivered reftel demarche."),
        ("Envoy drew on Refs. A and B points.", "Envoy drew on reftel points."),
        ("The ref I mentioned was lost.", "The ref I mentioned was lost."),
        ("Envoy met Ref Abara in May.", "Envoy met Ref Abara in May."),
    ],
)
def test_telegrams_named_by_letters_are_one_word(prose: str, masked: str) -> None:
    reftels = tuple(find_reftels(prose, []))
    stops = find_stops(prose, [], load_ontology().cues.short, reftels)
    assert mask(prose, [], [], types=TYPES, further=(*reftels, *stops)).text == masked


def test_full_stops_of_names_stay() -> None:
    assert list(find_stops("Art. 5", [NamePhrase(0, 6, (MINES,))], load_ontology().cues.short)) == []


def test_a_plural_phrase_takes_a_plural_word() -> None:
    masked = mask("EmbOffs met.", [NamePhrase(0, 7, (MINES,), plural=True)], [], types=TYPES)
    assert masked.text == f"{TYPES.mask('Ministry')}s met."


@given(st.integers(0, len(PROSE) - 1), st.integers(1, 12))
def test_ranges_outside_the_masks_lead_back_to_the_same_words(start: int, length: int) -> None:
    masked = mask(PROSE, [NamePhrase(4, 21, (MINES,))], [DatePhrase(41, 51, "1999-05-03")], types=TYPES)
    words = masked.text[start : start + length]
    first, last = masked.prose_range(start, start + len(words))
    touched = any(a < start + len(words) and start < b for a, b, _, _ in masked.masks)
    assert touched or PROSE[first:last] == words


def test_a_mask_leads_back_to_its_whole_phrase() -> None:
    masked = mask(PROSE, [NamePhrase(4, 21, (MINES,))], [], types=TYPES)
    start, end, _, _ = masked.masks[0]
    first, last = masked.prose_range(start, end)
    assert PROSE[first:last] == "Ministry of Mines"


def test_evidence_is_the_sentence_as_it_stands() -> None:
    reading = read_annotated("[Person Dube]  left\nearly. [Person Moyo] stayed on.")
    sentences = [passage.evidence(sentence).text for passage, sentence in reading.sentences()]
    assert sentences == ["Dube  left\nearly.", "Moyo stayed on."]


@pytest.mark.parametrize("markup", ["no bracket", "[Nothing Dube] left.", "[Person Dube left.", "Dube] left."])
def test_bad_markup_is_refused(markup: str) -> None:
    with pytest.raises(ValueError, match="bad markup"):
        parse_annotated(markup)
