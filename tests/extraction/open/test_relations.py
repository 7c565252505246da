"""Open relations of any English text: one construction a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extraction.open import OpenRelation, open_relations
from graphbuild.records import Modality, Polarity


def said(text: str) -> list[str]:
    return [" | ".join((found.subject, found.predicate, *found.arguments)) for found in open_relations(text)]


WHOLE = {
    "The poet was born in Lisbon.": ["The poet | was born in | Lisbon"],
    "The mill was built in 1871 by two brothers.": ["The mill | was built by | two brothers | in 1871"],
    "The firm sold two mills and a mine in 2004.": [
        "The firm | sold | two mills | in 2004",
        "The firm | sold | a mine | in 2004",
    ],
    "The mayor and her deputy opened the bridge.": [
        "The mayor | opened | the bridge",
        "her deputy | opened | the bridge",
    ],
    "The firm agreed to sell its mill.": ["The firm | agreed to sell | its mill"],
    "The crew was able to rescue twelve sailors.": ["The crew | was able to rescue | twelve sailors"],
    "The airline plans to lease six aircraft and to hire 140 pilots.": [
        "The airline | plans to lease | six aircraft",
        "The airline | plans to hire | 140 pilots",
    ],
    "The reporter was freed on Saturday and flown to Geneva.": [
        "The reporter | was freed on | Saturday",
        "The reporter | was flown to | Geneva",
    ],
    "The frog is native to Madagascar.": ["The frog | is native to | Madagascar"],
    "The island is part of the bay.": ["The island | is part of | the bay"],
    "The regiment took part in the siege.": ["The regiment | took part in | the siege"],
    "The bridge was washed away in 1936.": ["The bridge | was washed away in | 1936"],
    "The minister has repeatedly denied the charge.": ["The minister | has repeatedly denied | the charge"],
    "There are three schools in the village.": ["three schools | are in | the village"],
    "There is no cure for this disease.": ["There | is | no cure for this disease"],
    "The ban was lifted.": ["The ban | was | lifted"],
    "In 1953 she married a sculptor.": ["she | married | a sculptor | In 1953"],
    "The teacher gave the girl a book about bees.": ["The teacher | gave | the girl | a book about bees"],
    "He studied at Eton and at Cambridge.": ["He | studied at | Eton", "He | studied at | Cambridge"],
    "They withdrew because of heavy rain.": ["They | withdrew because of | heavy rain"],
    "Her songs continue to be copied and played around the world.": [
        "Her songs | continue to be copied around | the world",
        "Her songs | continue to be played around | the world",
    ],
    "The firm designed and built the dam in 1990.": [
        "The firm | designed | the dam | in 1990",
        "The firm | built | the dam | in 1990",
    ],
    "The monk sat and read the scrolls.": ["The monk | read | the scrolls"],
    "The government has yet to enforce the law.": ["The government | has yet to enforce | the law"],
    "Beside the gate is a statue of the founder.": ["a statue of the founder | is | Beside the gate"],
    "The bonds will be issued Monday, will mature in 1990, and will carry a coupon.": [
        "The bonds | will be issued | Monday",
        "The bonds | will mature in | 1990",
        "The bonds | will carry | a coupon",
    ],
    "The mill was taken over.": ["The mill | was | taken over"],
    "The yield was down from six percent at the last auction.": [
        "The yield | was down from | six percent | at the last auction"
    ],
    "The clerk said he hopes to.": ["The clerk | said | he hopes to"],
    "She decides whether to sign the lease.": ["She | decides whether to sign | the lease"],
    "The clinic would work more closely with schools.": ["The clinic | would work more closely with | schools"],
    "He moved to Quito (1865–84) and taught law.": ["He | moved to | Quito", "He | taught | law"],
    "The Union of Lake Ports (ULP) met in Mwanza.": ["The Union of Lake Ports | met in | Mwanza"],
    "Profit fell 17 per cent to $655m.": ["Profit | fell | 17 per cent | to $655m"],
    "The council re-elected her in May.": ["The council | re-elected | her | in May"],
    "The firm took a charge of five million pesos.": ["The firm | took | a charge of five million pesos"],
    "The mill is the oldest in Kent, built by monks.": [
        "The mill | is | the oldest in Kent",
        "The mill | built by | monks",
    ],
    "The drought led to layoffs, including cuts at the port.": ["The drought | led to | layoffs"],
    "Two years later she sold the mine.": ["she | sold | the mine | Two years later"],
    "The firm, said to own six mills, employs 900 people.": [
        "The firm | said to own | six mills",
        "The firm | employs | 900 people",
    ],
}


@pytest.mark.parametrize("text", WHOLE)
def test_all_that_a_sentence_states(text: str) -> None:
    assert said(text) == WHOLE[text]


PARTS = {
    "She was sent to the court in 1998 and became chief justice.": "She | became | chief justice",
    "During his reign, roads were built, taxes were reduced and trade grew.": "taxes | were | reduced",
    "Banks can be sued in Peru, a court has ruled.": "a court | has ruled | Banks can be sued in Peru",
    "Togo set up a fund to buy seed and opened a school.": "Togo | opened | a school",
    "They lost Sundays, the old mill and the farm.": "They | lost | the farm",
    "Wasps of the genus Zorathus are found in Peru.": "Wasps of the genus Zorathus | are found in | Peru",
    "The miners used fire to open a shaft.": "The miners | to open | a shaft",
    "The queen asked the monks to open the gate.": "the monks | to open | the gate",
    "She moved to Lima, where she taught law.": "she | taught | law | Lima",
    "Foreign Minister Ana Ruiz left Lima.": "Ana Ruiz | is | Foreign Minister",
    "The reef is usually calm; when it storms, boats stay away.": "The reef | is usually | calm",
    "The ruling Wednesday involving farmers rejected the plan.": "The ruling | involving | farmers",
    "Tolm was born in Ashgar, the eastern part of Vell.": "Ashgar | is | the eastern part of Vell",
    "The price rose to a record $101,500.": "The price | rose to | a record $101,500",
    "Miners shut two papers, the Lima Times, the Sun and the Post.": "Miners | shut | two papers",
    "He made six hundred appearances, scoring once in a draw.": "He | scoring once in | a draw",
    "They forgot how costly the strike would be.": "They | forgot | how costly the strike would be",
    "In a speech at the Anaheim, Calif., convention, Kirk blamed the union.": (
        "Kirk | blamed | the union | In a speech at the Anaheim, convention"
    ),
    "After the merger, Alcor, based in Turin, became the largest maker of tractors.": (
        "Alcor | became | the largest maker of tractors | After the merger"
    ),
    "The owners never mended the roof, which fell in March, killing two visitors.": "the roof | killing | two visitors",
    "The queen herself opened the mill.": "The queen herself | opened | the mill",
    "The court held that the law violates the charter and ordered a vote.": "The court | ordered | a vote",
    "The court held that the law violates the charter and fined him.": (
        "The court | held | that the law violates the charter"
    ),
    "They help children under the age of ten who teach themselves.": "children | teach | themselves",
    "She agreed to sell the mill and leave the town.": "She | agreed to leave | the town",
    "His brother is also a singer.": "His brother | is also | a singer",
    "That the lake is deep was known to the monks.": "That the lake is deep | was known to | the monks",
    "The court fined the bank for hiding its losses.": "the bank | hiding | its losses",
    "She taught law before entering politics.": "She | entering | politics",
    "She left Quito, the capital of Ecuador.": "Quito | is | the capital of Ecuador",
    "The union's president, Carol Whitt, resigned in May.": "Carol Whitt | is | The union's president",
    "A native of Cork, he moved to New York.": "he | is | A native of Cork",
    "At the age of 14 he ran away from home.": "he | ran away from | home | At the age of 14",
    "The mine, one of the deepest in Peru, employs 4,000 people.": "The mine | is | one of the deepest in Peru",
    "Former coach Amadou Diallo left the club.": "Amadou Diallo | is | Former coach",
    "Ana Ruiz, 58 years old, leads the firm.": "Ana Ruiz | is | 58 years old",
    "The club dismissed coach Amadou Diallo.": "Amadou Diallo | is | coach",
    "The film, directed by Ines Calder, was a success.": "The film | directed by | Ines Calder",
    "The firm, which makes pumps, moved to Ohio.": "The firm | makes | pumps",
    "The painter, with whom she had two daughters, died in 1960.": "she | had | two daughters | with The painter",
    "The families whose homes were hit by fire will receive aid.": "The families' homes | were hit by | fire",
    "They dismantled the forts they had built along the border.": "they | had built | the forts | along the border",
    "Having lost the vote, the premier resigned in May.": "the premier | Having lost | the vote",
    "The river rises in the Alps, flows for 80 kilometres and joins the Sava.": "The river | joins | the Sava",
    "Police told the driver to leave the road.": "the driver | to leave | the road",
    "The clerk said that the king paid the debt.": "The clerk | said | that the king paid the debt",
    '"We have no plan," said the mayor.': "the mayor | said | We have no plan",
    "The bank, he said, would buy the mill.": "he | said | The bank would buy the mill",
    "The house he lived in belonged to a judge.": "he | lived in | The house",
    "Three firms (Delco, Hale and Orton) submitted bids.": "Three firms | submitted | bids",
}


@pytest.mark.parametrize("text", PARTS)
def test_what_a_sentence_states_among_other_things(text: str) -> None:
    assert PARTS[text] in said(text)


DENIED = {
    "Peru, not Chile, signed the pact.": ["Peru | signed | the pact"],
    "Peru rather than Chile signed the pact.": ["Peru | signed | the pact"],
    "Not Peru but Chile signed the pact.": ["Chile | signed | the pact"],
    "Not only Peru but also Chile signed the pact.": ["Peru | signed | the pact", "Chile | signed | the pact"],
    "Peru as well as Chile signed the pact.": ["Peru | signed | the pact", "Chile | signed | the pact"],
    "Peru signed the pact, not the protocol.": ["Peru | signed | the pact"],
    "Peru signed the pact but not the protocol.": ["Peru | signed | the pact"],
    "Peru signed the pact instead of the protocol.": ["Peru | signed | the pact"],
    "The queen, but not the king, signed the pact.": ["The queen | signed | the pact"],
    "All members but Peru signed the pact.": ["All members | signed | the pact"],
    "It was Ruiz, not Li, who signed the pact.": ["It | was | Ruiz", "Ruiz | signed | the pact"],
    "Neither Peru nor Chile signed the pact.": ["Neither Peru | signed | the pact", "nor Chile | signed | the pact"],
    "The firm hired neither cooks nor drivers.": ["The firm | hired | neither cooks", "The firm | hired | nor drivers"],
}


@pytest.mark.parametrize("text", DENIED)
def test_of_whom_a_sentence_denies_it(text: str) -> None:
    assert said(text) == DENIED[text]


@pytest.mark.parametrize(
    ("text", "polarities"),
    [
        ("The queen, but not the king, signed the pact.", ["affirmed"]),
        ("Few members and no guests left the hall.", ["affirmed", "negated"]),
        ("Neither Peru nor Chile signed the pact.", ["negated", "negated"]),
        ("Nobody saw the ship or heard the bell.", ["negated", "negated"]),
        ("Peru failed to sign the pact rather than the protocol.", ["negated"]),
    ],
)
def test_a_denial_concerns_its_own_subject(text: str, polarities: list[str]) -> None:
    assert [str(found.polarity) for found in open_relations(text)] == polarities


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, M.P., whose firm, Orchid Mills, sells yarn to Peru and imports wool from Chad, left.",
        "The league belongs to the World Textile Union (WTU), whose Brussels office has written to the king.",
        "Police praised Ana Ruiz, when her deputy, a retired judge, called the guards off.",
    ],
)
def test_nothing_is_said_of_a_word_that_leads_nowhere(text: str) -> None:
    assert [
        line for line in said(text) if "whose" in line.lower() or (line.endswith("| Ana Ruiz") and "called" in line)
    ] == []


def test_what_is_done_without_is_not_said_to_be_done() -> None:
    assert said("The firm paid the fine without admitting any guilt.") == [
        "The firm | paid | the fine | without admitting any guilt"
    ]


@pytest.mark.parametrize(
    "text",
    ["Rain.", "Who paid the bill?", "", "  ", "Delco (DLC), Hale and Orton", "The year 1990, June 3, was cold."],
)
def test_nothing_is_stated_of_names_that_stand_side_by_side(text: str) -> None:
    assert [line for line in said(text) if " | is | " in line or line.startswith("Who")] == []


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER MEETS AMBASSADOR",
        "Item two, three and four",
        "Name | Age | City",
        "Ana Ruiz | 34 | Lima",
        "Tel. +51 1 555 0100, Fax +51 1 555 0101",
        "Span(start=4550, end=4946), label=''",
        "Ruiz, J. (1999). Rivers of Peru. Lima: Ediciones. pp. 12-18.",
        "Monday, 12 May 2003, 10 a.m., Hotel Sol, Room 5",
    ],
)
def test_what_is_no_sentence_states_nothing(text: str) -> None:
    assert said(text) == []


_WORDS = (
    'the a of , . ; ( ) " -- to not who which where said by in Peru Ana I 1990 $5m has been sold re-elected yet as well'
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_WORDS.split()), max_size=25).map(" ".join)))
def test_any_text_is_read(text: str) -> None:
    for found in open_relations(text):
        assert found.subject.strip()
        assert found.predicate.strip()
        assert all(argument.strip() for argument in found.arguments)
        assert found.sentence in text
        assert 0 < found.confidence <= 1


def test_headings_and_items_are_read_by_themselves() -> None:
    text = "HISTORY OF THE MINE\nThe mine, which opened in 1990 near\nLima, was sold.\n\n- It lost money\n- It is large"
    assert said(text) == [
        "The mine | opened in | 1990 | near Lima",
        "The mine | was | sold",
        "It | lost | money",
        "It | is | large",
    ]


def test_a_long_relative_clause_is_cut_and_stands_on_its_own() -> None:
    assert said("Keller founded a firm that sold simple games for small home computers.") == [
        "Keller | founded | a firm",
        "a firm | sold | simple games for small home computers",
    ]


def test_treebank_signs_are_read_and_kept() -> None:
    lines = said("The bank -LRB- founded in 1792 -RRB- did n't buy `` cheap '' land , he said .")
    assert lines == [
        "The bank | founded in | 1792",
        "The bank | did n't buy | `` cheap '' land",
        "he | said | The bank -LRB- founded in 1792 -RRB- did n't buy `` cheap '' land",
    ]


def only(text: str, predicate: str) -> OpenRelation:
    return next(found for found in open_relations(text) if predicate in found.predicate)


def test_qualifiers() -> None:
    assert only("The king did not pay the debt.", "pay").polarity is Polarity.NEGATED
    assert only("The king will pay the debt.", "pay").modality is Modality.PLANNED
    assert only("The clerk said that the king paid the debt.", "paid").attributed_to == "The clerk"
    assert only("According to the clerk, the king paid the debt.", "paid").attributed_to == "the clerk"


def test_the_sentence_is_given_whole_with_each_relation() -> None:
    text = "Rain fell on Lima. The mayor, a doctor, left the city."
    assert {found.sentence for found in open_relations(text)} == set(text.replace(". ", ".\n").splitlines())


def test_a_subject_of_its_own_is_surer_than_one_that_is_only_controlled() -> None:
    text = "The judge ordered the firm to pay a fine."
    assert only(text, "ordered").confidence > only(text, "to pay").confidence > 0
