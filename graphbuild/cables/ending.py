"""A cable's text in; where the cable ends and the web page around it goes on, and who signed, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graphbuild.cables.classes import CLASS
from graphbuild.cables.found import Found
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import HeaderField

_NO_NAME = (
    r"(?!(?:BT|NNNN?|UNQ(?:UO)?TE|UNCLAS(?:SIFIED)?|(?:DE)?CLASSIFIED|CONFIDENTIAL|SECRET|ENDS?|NONE"
    r"|SENDS|SIGNED|PAGE|DECL|X?GDS|ACTION)\b)"
)
_PARTICLES = r"(?:(?:VAN|VON|DE|DER|DEN|LA|LAS|LOS|DEL|DI|DU|LE|EL|AL|ST\.?) )*"
_CAPITALS = rf"{_NO_NAME}[A-Z][A-Z'-]*[A-Z]"
_GIVEN = rf"(?:(?:{_CAPITALS} )?(?:[A-Z]\. ?)+)?"
_SURNAME = rf"{_GIVEN}{_PARTICLES}(?:Ma?c)?{_CAPITALS}(?:[ /]{_CAPITALS})?(?:,? (?:JR|SR|III?)(?:\.|(?!\w)))?"
_CLASS_LINE = rf"{CLASS}(?: [A-Z][A-Z ]+ \d+)?"
_STAMP = re.compile(
    rf"[ \t]*(?:PAGE \d+ +[A-Z][A-Z .'-]{{1,25}} +\d{{3,8}}[ \dZ]*|{CLASS}|NNNN?|DECL:? [\d/]+"
    r"|(?:UNCLASSIFIED )?U\.S\. Department of State Case No[^\n]*"
    r"|>|(?:19|20)\d\d[A-Z]{3,8}\d{4,6} - [A-Z][^\n]{0,40}|X?GDS\b[^\n]{0,20}|GP-[1-4]\.?|-{3,}|\*{3} [^\n]*"
    r"|(?:[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+ )?Declassified/Released[^\n]*)[ \t]*"
)
_NOTE, _NOTE_REACH, _LAST = "\nNOTE BY ", 300, 60
_LAST_LINES = (
    r"(?:NNNN?|BT|UNQ(?:UO)?TE|NOTE:[^\n]*|PAGE \d+|MINIMIZE CONSIDERED"
    r"|(?:END (?:OF )?)?(?:CABLE|MESSAGE)(?: TEXT| ENDS)?"
    rf"|{_CLASS_LINE})(?!\w)"
)
_CLOSE = rf"(?:,? \(?ACTING\)?\.?| \([A-Z]\.?\)| SENDS\b)?[\s#\d=*/_-]*+(?:{_LAST_LINES}[\s#\d=*_-]*+)*+$"
_SIGNER = re.compile(
    rf"(?:[\n.!?)\"']|//[\w.]+(?:/\w+)+/?)(?:(?:(?<=\n)\s*(?:[#/-]{{1,2}}|{CLASS} )?|[ \t]+)(?P<name>{_SURNAME})"
    rf"|(?<!\n)[ \t]*\n\s*(?:(?P<small>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)|(?P<stopped>{_SURNAME})(?<! [JS]R)\.))"
    rf"{_CLOSE}"
)
_PLAIN = re.compile(rf"(?!{_LAST_LINES}$){_CAPITALS}")
_WORD = r"(?:[A-Z][\w'-]+|[A-Z]\.)"
_LED = re.compile(
    rf"\n\s*/{{0,2}}(?:S(?:IGNED|igned)(?:/{{1,2}}:?|:)|/S/|Signature:)[ \t]*"
    rf"(?P<signed>{_WORD}(?: {_WORD}){{0,3}})\.?{_CLOSE}"
    rf"|(?:[.!?)\"']\s*\n\s*SIGNED|\bUNQ(?:UO)?TE\b\.?)\s+(?P<name>{_SURNAME}){_CLOSE}"
)
_SIGNED_LINE = re.compile(rf"[.!?)\"'][ \t]*\n\s*(?P<name>{_SURNAME})[ \t]*\n")
_HEADLINE = re.compile(r"[.!?)\"'][ \t]*\n[ \t]*\n\s*(?=[A-Z‘“\"'][^\n]{15,160}[^\s.:;,!-][ \t]*\n)(?![^\n]*\n[-=]{3})")
_WEB_WORDS, _TAIL = (">>", "»", "…", "...", "http", "\nShare", "\nTweet"), 3000
_WEB_SIGN = re.compile(
    r">>|»|…|\.\.\.[ \t]*\n|https?:(?!//(?:www\.)?state\.)|www\.(?!state\.)|\n[ \t]*(?:Share|Tweet|Login|Sign up)\b"
)
"""Signs of a web page; a telegram may name its post's own page in the department's net."""
_NEXT_SECTION = re.compile(r"\bSECTION 0?[2-9] OF |\b0[2-9] OF 0[2-9]\b")
_WRAPPED = (45, 85)
_MARKED = re.compile(r"\n[ \t]*(?:¶[ \t]*)?\d{1,2}\. ?\((?:C|S|U|SBU|LOU|FOUO|[SC]//?NF)\)")


@cache
def _trailer() -> re.Pattern[str]:
    by_letter: dict[str, list[str]] = {}
    for line in load_telegram().words.trailer_lines:
        by_letter.setdefault(line[0].upper(), []).append(re.escape(line[1:]))
    lines = "|".join(f"{re.escape(letter)}(?i:{'|'.join(rests)})" for letter, rests in by_letter.items())
    letters = re.escape("".join(by_letter).replace("(", ""))
    return re.compile(
        rf"\n(?=[ \t©(N{letters}])(?:[ \t]*©|(?<![a-z0-9,;:]\n)(?<![A-Za-z]-\n)(?<![a-z0-9,;:-] \n)[ \t]*"
        rf"(?:(?:{lines})[^\n]{{0,45}}(?:\n|$)"
        rf"|NNNN?[ \t]*(?:\n|$)|BT[ \t]*\n[ \t]*#\d|\(c\) [^.\n]{{3,60}}(?:\n|$)))"
    )


def find_trailer(text: str, *, body: int) -> int:
    """Where the cable ends before a web page's trailer that is known by its first line; else the end of the text."""
    ends = (found.start() for found in _trailer().finditer(text, body) if not _goes_on(text, found))
    return len(text[: next(ends, len(text))].rstrip())


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether the cable goes on behind what looks like its end: another section follows "NNNN" or "BT".

    What looks like a line of a web page is none where it stands under a line of prose as wide as telegrams have it, or
    before further paragraphs.
    """
    if found[0].lstrip().startswith(("NNN", "BT")):
        return _NEXT_SECTION.search(text, found.end(), found.end() + _NOTE_REACH) is not None
    above = found.start() - text.rfind("\n", 0, found.start())
    prose = "©" not in found[0] and _WRAPPED[0] < above < _WRAPPED[1]
    return prose or _MARKED.search(text, found.end() - 1) is not None


def find_end(text: str, lines: Sequence[re.Match[str]], *, end: int) -> int:
    """Where the cable ends before `end`: what looks like a web page may follow the last of its numbered `lines`."""
    last = next((line.end() for line in reversed(lines) if line["number"]), end)
    tail = text[max(last, end - _TAIL) : end]
    if not any(word in tail for word in _WEB_WORDS):
        return end
    signed = _SIGNED_LINE.search(text, last, end)
    if signed and signed["name"] not in load_telegram().no_signers and _WEB_SIGN.search(text, signed.end(), end):
        return signed.end("name")
    return _before_headlines(text, last, end)


def _before_headlines(text: str, start: int, end: int) -> int:
    """The end of the last paragraph where headlines of a web page follow it."""
    sign = _WEB_SIGN.search(text, start, end)
    headline = _HEADLINE.search(text, start, end) if sign else None
    web = headline and _WEB_SIGN.search(text, headline.start(), end)
    return len(text[: headline.start() + 1].rstrip()) if headline and web else end


def find_signer(text: str, *, body: int, end: int) -> tuple[Found, int] | None:
    """The SIGNED_BY value, a surname in capitals that ends the cable or a name after "SIGNED:"; where the text ends."""
    line = text.rfind("\n", body, end) + 1
    if line and _PLAIN.fullmatch(text, line, end) and text[line:end] not in load_telegram().no_signers:
        return (HeaderField.SIGNED_BY, text[line:end], line, end), line
    end = _before_stamps(text, body, end)
    found = _LED.search(text, max(body, end - _LAST), end) or _SIGNER.search(text, max(body, end - 200), end)
    if not found:
        return None
    group = found.lastgroup or ""
    if found[group].upper() in load_telegram().no_signers:
        return None
    value = (HeaderField.SIGNED_BY, found[group], *found.span(group))
    return value, found.start() if group == "signed" else value[2]


def _before_stamps(text: str, body: int, end: int) -> int:
    """The end of what stands before stamps, a communicator's note, the end of an object or a stray quotation mark."""
    note = text.rfind(_NOTE, max(body, end - _NOTE_REACH), end)
    end = _stripped(text, body, note if note >= 0 else end)
    if text.endswith('"}', body, end):
        end = _stripped(text, body, end - len('"}'))
    while _STAMP.fullmatch(text, start := text.rfind("\n", body, end) + 1, end) and start > body:
        end = _stripped(text, body, start)
    straight = text.endswith('"', body, end) and text.count('"', body, end) % 2
    curled = text.endswith("”", body, end) and text.count("“", body, end) < text.count("”", body, end)
    return _stripped(text, body, end - 1) if straight or curled else end


def _stripped(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
