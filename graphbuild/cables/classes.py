"""How telegrams spell a classification."""

from __future__ import annotations

CLASS = (
    r"(?:U(?:NCLAS(?:SIFIED)?| N C L A S(?: S I F I E D)?)|C(?:ONFIDENTIAL| O N F I D E N T I A L)"
    r"|T(?:OP SECRET| O P ? ?S E C R E T)|S(?:ECRET| E C R E T)"
    r"|L(?:IMITED OFFICIAL USE| I M I T E D {1,3}O F F I C I A L {1,3}U S E))(?![A-Za-z])"
)
"""A classification in capitals, spaced out or not; one alternative a letter, which a search passes over at once."""
