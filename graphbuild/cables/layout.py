"""Plain text in, the cable's three parts out: transmission lines, labelled header fields, body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from graphbuild.cables.classes import CLASS
from graphbuild.cables.posts import post_named
from graphbuild.prose import PAGE_LINE, RELEASE_LINE
from graphbuild.records import Span

_MARKING = r"\(?(?:C|S|U|SBU|LOU|TS|FOUO|[SCU]//?[A-Z/ ]{2,12}"
_MARKING += r"|SBU/[A-Z/]{2,10}|UNCLAS\w*|CONFIDENTIAL|SECRET)(?:[ ]*-+[ ]*(?i:ENTIRE TEXT)\.?)?\)"
_LISTED = r"\d{1,2}[.)][ \t]+(?:\d\d[ \t]?)?[A-Z][A-Z .'-]{2,25}[ \t]\d{2,6}[ \t]*(?:\n|\Z|[;(]|,(?!\d))"
_BODY_START = re.compile(
    rf"\n[ \t]*(?:[-*•][ \t]*)?(?!{_LISTED})(?:¶[ \t]*\d"
    rf"|\d{{1,3}}[ \t]*[.)][ \t]*(?:{_MARKING}|\([ ]?[A-Za-z]|\n\s*\([A-Z]{{1,3}}\)\s|[A-Za-z\"“])"
    rf"|\(?\d{{1,3}}\)?[ \t]+{_MARKING}|{_MARKING}[ \t]*[\w\"¶]"
    r"|(?:BEGIN |EXECUTIVE )?(?:SUMMARY|INTRODUCTION|COMMENT|BACKGROUND|ACTION REQUEST)\b"
    r"(?=(?:[ \t]+(?:AND|&)[ \t]+[A-Z]+)?[ \t]*(?:\n|\Z|[:.;(-]))"
    r"|(?:Begin |Executive )?(?:Summary|Introduction|Comment|Background|Action [Rr]equest)(?=[ \t]*(?:\n|\Z|[:.-]))"
    r"|[-=_*]{4,}[ \t]*(?:\n|\Z))"
)
_LABEL = re.compile(
    r"""\n(?=[ \t|(CDERSTcdrst])[ \t|]*(?:\([A-Z]{1,3}\)[ \t]*)?(?:
      (?P<order>E\.?[ ]?O\.?[ ]*:?[ ]*1[0-9]{4})
    | (?P<tags>TAGS?\b[ \t]*+(?:[:;.=/,]+|(?![a-z]))|(?i:TAGS)[ \t]*[:|]|T[ ]A[ ]G[ ]S[ \t]*:
        |Tags[ \t]+(?=[A-Z]{2,4}\b)|REPORTING[ ]TAGS:)
    | (?P<subject>(?i:SUBJECTS?|SUBJECT\(S\)|SUBJ|SUB|SUBEJCT|SUBECT|SUJBECT|SUJECT|SUBJET|SUBJCT)(?!\w)[ \t]*
        (?:[:;|]|-(?!-)|(?<=\t))
        |SUBJ(?:ECT)?(?:[.,]|--)?[ \t]+(?=[A-Z])|SUBJ/(?=[A-Z])|S[ ]U[ ]B[ ]J(?:[ ]E[ ]C[ ]T)?[ \t]*:)
    | (?P<refs>(?i:REF(?:ERENCES?|TELS?|S|\(S\))?|RREF|REFF|RE?F?TELS?|REFR?E?NCES?|REFERNCES?)(?:[ ]TELEGRAMS?)?
          (?![A-Za-z])[ \t]*(?:\([A-Za-z]\))?[ \t]*[:;.|]
        |RE:[ \t]*(?=\(?A[).]|(?:\d{2,4}[ ])?[A-Z][A-Z ]{2,20}\d)|REF(?:TEL)?S?[ \t]*[-/]-?[ \t]*(?=[(A-Z0-9])
        |REF(?:TEL)?S?[ \t]+(?=[(A-Z0-9])
        |REFERENCES?[ \t-]+(?=\(?A[).]|(?:\d{2,4}[ ])?[A-Z][A-Z ]{2,20}[ ]\d)
        |Ref(?:tel)?s?[ \t]+(?=\(?[A-Z][.)]|(?:\d\d[ ]?)?[A-Z][a-z]+[ ]\d))
    | (?P<officer>\(?(?:[Tt](?:HIS|his)[ ]\w+[ ](?:(?:HAS|has)[ ])?(?:IS|WAS|BEEN|is|was|been)[ ])?
        (?i:CLASS?(?:[IF]*E?D)?[ \t]*[ \n]BY|CLASSIFIEDBY(?=:)|CLASSIFYING[ ]OFFICER(?=[ \t]*:)
          |CLASSIFIED(?=[ \t]*:[^\n]*(?:REASON|1\.[3-7])|[ ]FOR[ ]REASONS?\b[^\n]*[ ]BY[ ]))\b[ \t]*[:;.|]?)
    | (?P<reason>(?:REASONS?|Reasons?)[ \t]*(?::|(?=1\.[3-7])))
    | (?P<other>(?:DERIVED[ ]FROM|DECL(?:ASSIFY)?[ ]ON|Declassify[ ]on
        |Derived[ ]from|TOPICS?)\b[ \t]*:)
    )""",
    re.X,
)
_INLINE = re.compile(
    r"""[ \t](?=[CERST])(?:(?P<tags>(?:TAGS|Tags):|TAGS[ ](?=[A-Z]{2,4}\b))|(?P<subject>(?:SUBJ(?:ECT)?|Subj(?:ect)?):)
    |(?P<refs>R(?:EF|ef)(?:(?<![ \t](?:OF|TO|IN|BY)[ ]...)|(?=[^\n]*\d))(?:TEL|ERENCE|(?<=f)tel)?
        [Ss]?(?:[ ]?\([A-Zs]\))?(?::|[ ]-{0,2}[ ]?(?=(?P<post>[A-Z][A-Z ]{2,20})[ ]\d{1,6}\b)))
    |(?P<officer>(?:CLASSIFIED[ ]BY|Classified[ ][Bb]y)\b(?::|(?=[^\n]*(?:\n[^\n]+)*?(?:(?i:REASON)|1\.[3-7]))
      |(?=[ ](?i:AMB|DCM|C[DG]A?\b|CHARGE|POL|ECON|CONSUL|DEPUTY|ACTING|A/|[A-Z]/))))
    |(?P<order>E\.O\.[ ]?1[0-9]{4}[ ]*:(?=\s*(?:DECL|N/?A\b|X?GDS|OADR|[RA]DS\b)))
    )""",
    re.X,
)
_GLUED = re.compile(
    r"(?<=[A-Za-z0-9.)\"”?!])(?:(?P<tags>TAGS:)|(?P<subject>SUBJECT:)"
    r"|(?P<refs>REFS?:(?=[ \t]*(?:\(?A[).]|\d*[A-Z ]{3,25}\d)))|(?P<officer>C(?:LASSIFIED BY|lassified By):))"
)
_LABEL_COLON = re.compile(r":(?:(?<=TAGS:)|(?<=SUBJECT:)|(?<=REF:)|(?<=REFS:)|(?<=lassified By:)|(?<=LASSIFIED BY:))")
_COLONED = frozenset({"tags", "subject", "refs", "officer"})
_INLINE_SIGN = re.compile(r" (?:TAGS|Tags:|SUBJ|Subj|REF|Ref|CLASSIFIED BY|Classified |E\.O\.)")
_COPULA = re.compile(r"\s(?:is|are|was|were|been|being|be)\s*\Z", re.I)
_AUTHORITIES = re.compile(
    r"\s*(?:(?:the|its|their|his|an?|some|foreign|local|national)\s+)*(?:[A-Z]{2,6}\s+)?"
    r"(?:ministr(?:y|ies)|governments?|authorit(?:y|ies)|court|army|police|parliament|committee|cabinet)\b",
    re.I,
)
_LINKED = re.compile(r"[ \n](?:AND|OF|A|AN|THE|FOR|WITH)\Z")
_MAILED = re.compile(r"\n[ \t]*(?:From|To|Cc|Sent|Date): [^\n]*\n?\Z")
_MAIL = re.compile(r"[^\n]*\n[ \t]*(?:From|To|Cc|Sent|Date): ")
_SECOND, _THIRD = re.compile(r"(?<![A-Za-z])\(?B[.):]"), re.compile(r"\s*(?:[-*•][ \t]*)?\(?C\)")
_LATER = re.compile(r"\n[ \t]*(?:[-*•][ \t]*)?(?:¶[ \t]*)?(?!1?1[.)])\d{1,3}[ \t]*[.)]")
_PARAGRAPH_ONE = re.compile(r"\n[ \t]*(?:- )?(?:¶[ \t]*)?1?1[.)]")
_REFERENCE = r"(?:\d{2,4}[ ])?[A-Z][A-Z .]{2,25}[ ]\d{2,6}\b"
_ITEM = rf"(?:\(?[B-Z][.):][ \t]|\([B-Z]\)|\(?A[.:)]+[ \t]*{_REFERENCE})"
"""An item with which a list of references goes on."""
_NUMBER = re.compile(r"(?=[^\n]*[A-Z] ?\d)[ \t]*(?:\(?A[.):]|(?:\d{2,4}[ ])?[A-Z][A-Z ]{2,20}[ ]\d)")
_BLANK = re.compile(rf"\n[ \t]{{0,19}}\n\s*+(?!{_ITEM}|{_REFERENCE})|\n[ \t]{{20,}}\n(?!{_ITEM}|[^a-z\n]+(?:\n|\Z))")
_CLASS_LINE = rf"(?:{CLASS}[ \t]*\n\s*)"
_PAGE_LINES = re.compile(
    rf"\n\s*{_CLASS_LINE}*(?:(?:{PAGE_LINE}|{RELEASE_LINE}|PAGE \d\d [^\n]{{0,70}}[ \t]*(?=\n|\Z))(?:\n\s*|\Z))+"
)
_PAGE_COUNT, _PAGE_SIGNS = re.compile(r" OF \d{3}"), ("\nPAGE ", "Declassified/Released")
_FROM = re.compile(
    r"(?:\A|\n|\d )[ \t]*FM [A-Z]|\A\s*(?:(?:[OPRZ] )*\d{6}Z [A-Z]{3} \d\d|\d{4}-\d\d-\d\d \d\d:\d\d)(?=\n)"
)
_SENDER = re.compile(r"\n[ \t]*FM [A-Z]")
_CLASSIFIED = re.compile(
    r"(?:\A|\n|\d )[ \t]*(?:UNCLAS|CONFIDENTIAL|(?:TOP )?SECRET|C O N F I|(?:T O P )?S E C R E T|LIMITED OFF)[^\n]*"
    r"(?:\s*\n[ \t]*(?:SIPDIS|NOFORN|NODIS|EXDIS|LIMDIS|STADIS|SENSITIVE)[^\n]{0,20}(?=\n|\Z))*"
)
_BLOCK_END = re.compile(r"\n[ \t]*\n|\Z")
_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_RUNNING = re.compile(r"\s*[A-Z\"“(].*?(?:\s[a-z]+){3}\b.*[.:?!][\"”]?\s*\Z", re.S)
_SENTENCE = 40
_LONGEST, _REACH = 12_000, 600


class Field(Struct, frozen=True):
    """A labelled field of the header, or its label alone: what it is, and where it stands in the plain text."""

    name: str
    start: int
    end: int


class Layout(Struct, frozen=True):
    """Where the transmission lines end, the labelled fields by their names, and where the body starts."""

    envelope: Span
    fields: Mapping[str, Sequence[Field]]
    body: int


def header_zone(text: str) -> str:
    """The part of the text that a header can reach, each page line and the space around it one blank line."""
    opening = _PARAGRAPH_ONE.search(text, 0, _LONGEST)
    zone = text[: opening.end() + _REACH if opening else _LONGEST]
    if not _PAGE_COUNT.search(zone) and not any(sign in zone for sign in _PAGE_SIGNS):
        return zone
    return _PAGE_LINES.sub(lambda lines: "\n" + " " * (len(lines[0]) - 2) + "\n", zone)


def find_layout(zone: str) -> Layout:
    """Reads the layout of a header off its labels; a text without labels has no fields."""
    lines = f"\n{zone}"
    labels = _labels(lines)
    first = _first(_without_catalogue(lines, labels))
    if first is None:
        end = _transmission_end(zone)
        body = _find_body(lines, 0, labels)
        if body and not _LATER.match(lines, body[0]):
            end = body[0]
        return Layout(Span(0, end), {}, end)
    body_start = _body_start(lines, labels, first)
    fields: dict[str, list[Field]] = {}
    stop = body_start
    for label in reversed(labels):
        if first.start <= label.start < body_start:
            fields.setdefault(label.name, []).insert(0, Field(label.name, label.end, stop))
            stop = label.start
    return Layout(Span(0, first.start), fields, body_start)


def _transmission_end(zone: str) -> int:
    """The end of the line of classification, or else of the block in which FM or a date stands; 0 where none does."""
    sender = _FROM.search(zone)
    found = _CLASSIFIED.search(zone, sender.end() if sender else 0) or (
        sender and _BLOCK_END.search(zone, sender.end())
    )
    return found.end() if found else 0


def _labels(lines: str) -> list[Field]:
    """The labels and their places in order."""
    found = list(_LABEL.finditer(lines))
    if [label.lastgroup for label in found].count("subject") > 1:
        found = _without_other_subjects(lines, found)
    if _INLINE_SIGN.search(lines):
        inline = [f for f in _INLINE.finditer(lines) if not any(o.start() <= f.start() < o.end() for o in found)]
        found = _without_words_of_subject(sorted([*found, *inline], key=re.Match.start))
    if len(_LABEL_COLON.findall(lines)) > len(
        [label for label in found if label.lastgroup in _COLONED and label[0][-1] == ":"]
    ):
        found = sorted([*found, *_GLUED.finditer(lines)], key=re.Match.start)
    return [
        Field(label.lastgroup or "", max(label.start() - 1, 0), label.end() - 1)
        for label in found
        if label.lastgroup != "officer" or not _is_prose(lines, label)
    ]


def _is_prose(lines: str, label: re.Match[str]) -> bool:
    """Whether "classified by" without a colon only goes on with a sentence, or a body and no officer follows it."""
    if label[0][-1] in ":;.":
        return False
    return bool(
        _AUTHORITIES.match(lines, label.end()) or _COPULA.search(lines, max(0, label.start() - 9), label.start())
    )


def _without_other_subjects(lines: str, labels: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The labels without the subject of a letter around the telegram and without SUBJECT that begins a line of one."""
    kept: list[re.Match[str]] = []
    for label in labels:
        mailed = _MAILED.search(lines, max(0, label.start() - _REACH), label.start()) or _MAIL.match(lines, label.end())
        word = label.lastgroup == "subject" and not set(label[0]) & set(":;.,-") and kept and kept[-1].lastgroup
        if not mailed and word != "subject":
            kept.append(label)
    return kept


def _without_words_of_subject(labels: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """The labels without words inside a line that are none."""
    kept: list[re.Match[str]] = []
    for label in labels:
        if label.re is not _INLINE or not _is_word_of_subject(label, kept[-1] if kept else None):
            kept.append(label)
    return kept


def _is_word_of_subject(found: re.Match[str], last: re.Match[str] | None) -> bool:
    """Whether SUBJECT in a subject, TAGS without a colon outside the first line or REF before no post is no label."""
    before = last.lastgroup if last else ""
    if found["post"]:
        return post_named(found["post"]) is None
    if found.lastgroup == "subject":
        return before == "subject"
    if (
        last
        and before == "subject"
        and found.lastgroup == "refs"
        and not found.string[last.end() : found.start()].strip()
    ):
        return not _NUMBER.match(found.string, found.end())
    return found.lastgroup == "tags" and ":" not in found[0] and before != "order"


def _without_catalogue(lines: str, labels: list[Field]) -> list[Field]:
    """The labels without those of a web page's title and list above a telegram that has its own."""
    names = {label.name for label in labels}
    if len(names) == len(labels) or _SENDER.search(lines, 0, labels[0].start + 1):
        return labels
    sender = _SENDER.search(lines, labels[0].start, labels[-1].start)
    own = [label for label in labels if sender and label.start > sender.start()]
    return own if names == {label.name for label in own} else labels


def _first(labels: list[Field]) -> Field | None:
    """The first label, one that may also stand in a body only where there is no other, or where another follows it."""
    sure = next((label for label in labels if label.name not in ("officer", "reason", "other")), None)
    officer = next((label for label in labels if label.name == "officer"), None)
    if sure and officer and 0 < sure.start - officer.end < _REACH:
        return officer
    return sure or officer


def _find_body(lines: str, place: int, labels: Sequence[Field]) -> tuple[int, bool] | None:
    """Where the first line after `place` that looks like a body begins, and whether it is but a rule."""
    for found in _BODY_START.finditer(lines, place):
        labelled = any(label.start == found.start() - 1 for label in labels) or (
            found[0][-1].isalpha() and _LINKED.search(lines, max(0, found.start() - 5), found.start())
        )
        if not labelled and not _is_third_item(lines, found, labels):
            return found.start(), not found[0].strip(" \t\n-=_*")
    return None


def _is_third_item(lines: str, found: re.Match[str], labels: Sequence[Field]) -> bool:
    """Whether "C)" is no marking but the letter of a reference after A and B."""
    if not _THIRD.match(found[0]):
        return False
    before = [label for label in labels if label.start < found.start()]
    return (
        bool(before)
        and before[-1].name == "refs"
        and bool(_SECOND.search(lines, before[-1].end + 1, found.start() + 1))
    )


def _body_start(lines: str, labels: list[Field], first: Field) -> int:
    """Where the first paragraph begins: after the subject if there is one, else after the first label."""
    subject = next((label for label in labels if label.name == "subject"), None)
    found = _find_body(lines, (subject or first).end + 1, labels)
    last = max(label.end for label in labels if not found or label.start < found[0])
    if found and found[1] and (later := _label_after(labels, found[0])):
        found = _find_body(lines, later + 1, labels)
    return _first_sentence(lines, last, found[0]) if found else _after_block(lines, last + 1)


def _first_sentence(lines: str, last: int, place: int) -> int:
    """Where prose begins that stands between the block of the last label and the first mark or rule; or that mark."""
    if not _BLANK.search(lines, last + 1, place):
        return place
    blocks = _BLOCK.finditer(lines, _after_block(lines, last + 1) + 1, place)
    prose = (block for block in blocks if len(block[0]) >= _SENTENCE and _RUNNING.match(block[0]))
    return next((block.start() - 1 for block in prose), place)


def _label_after(labels: list[Field], place: int) -> int | None:
    return next((label.end for label in labels if 0 <= label.start - place < 400), None)


def _after_block(lines: str, place: int) -> int:
    """The end of the block after `place` and of the list that goes on after a blank line or a page line."""
    place += len(lines[place:]) - len(lines[place:].lstrip())
    blank = _BLANK.search(lines, place)
    return (blank.end() if blank else len(lines)) - 1
