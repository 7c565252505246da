"""The words after SUBJECT in, the subject on one line out."""

from __future__ import annotations

import re
from functools import cache

from graphbuild.cables.blocks import LINKS
from graphbuild.cables.broken_words import breaks_words, on_one_line, without_breaks
from graphbuild.cables.classes import CLASS
from graphbuild.cables.found import Found
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import HeaderField, Span

_NO_DESK = (
    r"(?!(?:ADVICE|AID|ALL|DEBT|DINNER|GAS|GOLD|HELP|HER|HIS|ITS|LOAN|LUNCH|MONEY|MORE|NEW|OIL|PEACE|RELIEF|REVIEW|SUMMIT"
    r"|SUPPORT|TALK|TAX|TEA|THE|TRADE|VISIT|WAR|[A-Z]{3,}(?:S|ING|ION|MENT|NCE|TY|CY))\b)"
)
_PERSON = r"(?:(?:[A-Z]\. ?|[B-Z] ){1,2}[A-Z]{2,}|[A-Z]{1,8}(?: -+ ?|--)[A-Z])"
_DESK = rf"(?:{_PERSON}|{_NO_DESK}(?:[A-Z]{{1,8}}(?:/|,| AND [A-Z])|[A-Z]{{1,3}}\d|[A-Z]{{2,10}}[ \t]*(?:\n|\Z)))"
_MISSION = (
    r"(?:US(?:OECD|NATO|EU|UN|TR|AID|DAO|DOC)|FODAG|FAO|UNESCO|UNVIE|IAEA|ICAO|UNEP|MTN|RDMA|LEGATT?|RSO|DHS|FCS|FAS)"
)
_END = re.compile(
    r"\s(?:REF(?:(?<!\s(?:OF|TO|IN|BY)\s...)|(?=[^\n]*\d))(?:TEL|ERENCE)?S?(?:\s+\([A-Z]\))?:"
    r"|REF(?:TEL)?S?\s+[A-Z][.):]|REFTELS?\s+(?=[A-Z ]{3,25}\d)"
    r"|1\.? ?\((?:U|C|S|SBU|LOU)\)|1\. (?:BEGIN )?SUMMARY\b|Ref(?:tel|\(s\))?s?:|TAGS:"
    r"|E\.O\. 1\d{4}\s*:?\s*(?:DECL|N/?A\b|X?GDS|OADR|[RA]DS\b)"
    r"|-{4,}|={4,}|_{4,}|(?:- ){4,})"
    r"|\n[ \t]*(?:PARTICIPANTS?:|ATTN:|DECL(?:ASSIFY)?(?: ON)?:"
    r"|(?:SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|LIMITED OFFICIAL USE|SECTION \d+ OF \d+)\s*(?:\n|\Z)"
    r"|\(?A[.)] ?(?:\d{2,4} )?[A-Z][A-Z ]{2,20}\d{1,6}\s*\n"
    r"|(?i:SENSITIVE BUT UNCLAS)|\(REF(?:TEL)?S?:|NOT FOR (?:INTERNET|DISTRIBUTION)|MINIMIZE CONSIDERED"
    r"|(?:PLEASE |PLS )PASS |PASS TO [A-Z]+(?: FOR |/)"
    r"|(?:THE )?FOLLOWING (?:IS|ARE) "
    r"|(?:Origin|Classification|Created|Released|Date): |DRAFTED BY:|RETRANSMI[A-Z]+:"
    r"|(?:DEPT|DEPARTMENT|STATE)(?: ALSO| PLEASE| PLS)* PASS |[A-Z/]{3,12} FOR [A-Z0-9]{1,5}/"
    rf"|(?:TREASURY|COMMERCE|WHITE HOUSE|JOINT STAFF|PENTAGON|[A-Z]{{2,6}}/[A-Z]{{1,6}})(?: ALSO)? (?:PASS|FOR) {_DESK}"
    rf"|(?:STATE|DEPT|INTERIOR|LABOR|ENERGY|JUSTICE|AGRICULTURE) FOR {_PERSON}"
    rf"|[A-Z]{{4,9}} FOR {_MISSION}[ \t]*(?:\n|\Z)"
    r"|(?=[(AIPSTaipst])\(?(?:\([A-Z]{1,3}\) ?)?(?i:THIS (?:IS AN? (?:JOINT )?(?:ACTION|GUIDANCE)"
    r"|(?:CABLE|MESSAGE|TELEGRAM) (?:IS|CONTAINS|HAS|WAS))\b"
    r"|(?:ACTION (?:REQUEST|REQUIRED|MESSAGE|CABLE)[^\n]{0,30}?)?\b(?:PLEASE |PLS )?(?:SEE|IN|AT) PARA(?:GRAPH)?S? \d)"
    r"|(?:USDOC|USTR|USAID|NSC|DOE|DOD|OSD|SECDEF|JCS|USDA|EPA|FAA|DOJ|DOL|HHS|CDC|CIA|FBI|DHS) (?:FOR|PASS) )"
)
_AGAIN = re.compile(r"\s*(?:SUBJ(?:ECT)?|Subject)[ \t]*:")
_RULE = re.compile(r"\s*(?:[-=_*]{4}|(?:- ){4})")
_MARKED = re.compile(
    rf"\(?(?:{CLASS}|(?:LIMITED )?OFFICIAL USE ONLY|FOUO|SBU)(?:(?: ?/{{1,2}} ?| )"
    r"(?:NOFORN|NF|SIPDIS|EXDIS|NODIS|SENSITIVE|SBU|FOUO|FOR OFFICIAL USE ONLY|ORCON|REL [A-Z, ]+))*\)?[ \t]*"
)
_LAST_LINE, _NEXT_LINE = re.compile(r"\n[ \t]*\n[^\n]*\Z"), re.compile(r"\S[ \t]*\n[ \t]*\S")
_GAP = re.compile(r"\n[ \t]*\n\s*")
_BLANKED = " " * 20
_UNFINISHED = LINKS | {"is", "are", "was", "were", "be", "been", "stay", "stays", "remain", "remains", "declared"}
_TITLE = re.compile(r"^[ \t]*Cablegate:[ \t]*(\S[^\n|]*\S)", re.M)
_OTHER = re.compile(r"REFTELS?\b|\(?ENTIRE TEXT\b|NOFORN\b|FOR [^\n]{3,60} FROM ", re.I)


@cache
def _heading(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:BEGIN |EXECUTIVE )?(?:{'|'.join(words)})\b", re.I)


def find_subject(text: str, *, start: int, end: int) -> Found | None:
    """The SUBJECT value between `start` and `end`, without what follows it on its line."""
    start = end - len(text[start:end].lstrip(" \t"))
    if found := _END.search(text, start, end):
        end = found.start()
    if _RULE.match(text, end):
        end = _before_heading(text, start, end)
    if again := _AGAIN.match(text, start, end):
        start = again.end()
    start = end - len(text[start:end].lstrip(" \t\n:;-"))
    end = _subject_end(text, start, end)
    end = start + len(text[start:end].rstrip(" |/"))
    value = _words(text, start, end)
    return (HeaderField.SUBJECT, value, start, end) if value else None


def _words(text: str, start: int, end: int) -> str:
    """The words; a hyphen at a line's end stays where no typist broke words: "RE-", "OPENING"."""
    words = text[start:end]
    if "-" in words and "\n" in words:
        ranges = without_breaks(text, words, (Span(start, end),)) if breaks_words(text) else (Span(start, end),)
        words = "".join(text[part.start : part.end] for part in ranges)
    return on_one_line(words)


def _before_heading(text: str, start: int, end: int) -> int:
    """The end of what stands before a heading of one line that begins after a blank line and is underlined at `end`."""
    end = start + len(text[start:end].rstrip())
    heading = _LAST_LINE.search(text, start, end)
    return heading.start() if heading and text[start : heading.start()].strip() else end


def find_title(text: str, *, end: int) -> Found | None:
    """The SUBJECT value that a web article's title gives ("Cablegate: Title") in the lines before `end`."""
    found = _TITLE.search(text, 0, max(end, 400))
    return (HeaderField.SUBJECT, " ".join(found[1].split()), *found.span(1)) if found else None


def _subject_end(text: str, start: int, end: int) -> int:
    """The end of the first block, or of the last line where each line of the subject stands alone."""
    gap = _GAP.search(text, start, end)
    stop = gap.start() if gap else end
    while gap:
        following = _GAP.search(text, gap.end(), end)
        last = following.start() if following else end
        spacing = 2 if _BLANKED in gap[0] else _spacing(text, start)
        if not _goes_on(text[start:stop], text[gap.end() : last], spacing=spacing):
            break
        stop, gap = last, following
    return _before_marking(text, start, start + len(text[start:stop].rstrip()))


def _before_marking(text: str, start: int, end: int) -> int:
    """The end of the subject before a last line that only says how the telegram is classified."""
    line = text.rfind("\n", start, end)
    if line < 0 or not _MARKED.fullmatch(text, end - len(text[line + 1 : end].lstrip()), end):
        return end
    before = text[start:line].rstrip()
    return end if before.rsplit(None, 1)[-1].lower() in _UNFINISHED else start + len(before)


def _spacing(text: str, start: int) -> int | None:
    """Whether the lines before `start` have a blank line between them (2) or not (1); None where there are none."""
    before = text[max(0, start - 200) : start].rpartition("\n")[0]
    if not before.strip():
        return None
    return 1 if _NEXT_LINE.search(before) or not before.rstrip(" \t").endswith("\n") else 2


def _goes_on(before: str, block: str, *, spacing: int | None) -> bool:
    words = block.strip()
    if not words or _OTHER.match(words) or _heading(load_telegram().words.heading_words).match(words):
        return False
    alone = "\n" not in words and len(words) < 80 and words[-1] not in ".:"
    if before.rsplit(None, 1)[-1].lower() in LINKS or before[-1] in ",&-/:":
        return alone or (spacing == 2 and len(words) < 160)
    capitals = before.isupper() and words.isupper()
    if before.isupper() and any(map(str.islower, words)):
        return False
    if spacing == 2:
        return (alone or (capitals and len(words) < 160)) and len(before) < 200
    return spacing is None and capitals and alone and len(before.rsplit("\n", 1)[-1]) > 20
