"""Three composed cables in which two spellings of one name, and two holders of one office, stay in doubt."""

from __future__ import annotations

FORM = """\
R 18{number:02}00Z SEP 0{year}
FM AMEMBASSY ZAGREB
TO SECSTATE WASHDC

UNCLAS ZAGREB {number:06}

SUBJECT: HARBOUR DUES

1. {text}
"""
TEXTS = {
    1: "Mayor Igor Belyakov told PolOff that the Harbour Council met on Monday. Foreign Minister Kovac met Belyakov.",
    2: "Mayor Igor Belyanov criticized the Harbour Council. Foreign Minister Ivan Kovac praised Belyanov.",
    3: "Foreign Minister Petar Kovac told EconOff that the Harbour Council had approved the Harbour Dues Act.",
}
CABLES = {f"05ZAGREB{n}": FORM.format(number=n, year=5, text=text) for n, text in TEXTS.items()}
