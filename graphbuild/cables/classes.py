"""How telegrams spell a classification."""

from __future__ import annotations

CLASS = (
    r"(?:UNCLAS(?:SIFIED)?|U N C L A S(?: S I F I E D)?|CONFIDENTIAL|C O N F I D E N T I A L"
    r"|TOP SECRET|T O P ? ?S E C R E T|SECRET|S E C R E T"
    r"|LIMITED OFFICIAL USE|L I M I T E D {1,3}O F F I C I A L {1,3}U S E)(?![A-Za-z])"
)
"""A classification in capitals, spaced out or not."""
