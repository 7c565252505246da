import re

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from graphbuild.exports.escaping import Escaper
from tests.graphs import HOSTILE

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@given(st.text(st.characters() | st.sampled_from("&<>]\"'\r\n\t\x00\x85\u2028\ud800\ufffe")))
@example(HOSTILE)
@example("R&D")
@example("a]]>b")
@example("]]")
def test_any_text_comes_back_but_for_what_xml_cannot_hold(text: str) -> None:
    escaper = Escaper()
    source = f"<a b={escaper.attribute(text)}>{escaper.content(text)}</a>"
    element, held = etree.fromstring(source.encode("utf-8")), ILLEGAL.sub("", text)
    assert (element.get("b"), element.text or "") == (held, held)
    assert escaper.removed == 2 * len(ILLEGAL.findall(text))


def test_markup_is_cdata_and_numbers_are_plain() -> None:
    escaper = Escaper()
    contents = {value: escaper.content(value) for value in ("R&D", "a<b", "plain", 3, 0.5)}
    assert contents == {"R&D": "<![CDATA[R&D]]>", "a<b": "<![CDATA[a<b]]>", "plain": "plain", 3: "3", 0.5: "0.5"}
