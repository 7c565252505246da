"""Where a telegram ends and who signed it."""

import pytest

from graphbuild.cables import parse_cable
from graphbuild.records import HeaderField

TELEGRAM = (
    "R 141530Z FEB 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 000123\n\nTAGS: PREL\nSUBJECT: TALKS\n\n"
    "1. (U) The talks go on.\n\n2. (U) Comment: They will go on for long. End comment.\n"
)
CASES = [
    ("ROE", "ROE"),
    ("ROE\n", "ROE"),
    ("ROE-MOE\n", "ROE-MOE"),
    ("VAN DER ROE\n", "VAN DER ROE"),
    ("O'ROE\n", "O'ROE"),
    ("ROE\n\nNNNN\n", "ROE"),
    ("ROE\nBT\n#0123\nNNNN\n", "ROE"),
    ("ROE##\n", "ROE"),
    ("DE LA ROE", "DE LA ROE"),
    ("Roe\n", "Roe"),
    ("ROE (ACTING)\n", "ROE"),
    ("MCROE\n", "MCROE"),
    ("MacROE\n", "MacROE"),
    ("ROE\n=======CABLE ENDS=======", "ROE"),
    ("ROE\nNOTE: Not passed to above addressee(s)", "ROE"),
    ("ROE\n#1234\n", "ROE"),
    ("ROE\n\n\n\n", "ROE"),
    ("ROE UNQUOTE\n", "ROE"),
    ("\nROE\nUNCLAS LIMA 123\n", "ROE"),
    ("ROE\nCONFIDENTIAL\n", "ROE"),
    ("ROE BT\n", "ROE"),
    ("Minimize considered.\nROE\n", "ROE"),
    ("MINIMIZE CONSIDERED. ROE\n", "ROE"),
    ("They will not.\n", ""),
    ("END SUMMARY\n", ""),
    ("And nothing else\n", ""),
]


@pytest.mark.parametrize(("ending", "signer"), CASES)
def test_signers_are_read(ending: str, signer: str) -> None:
    assert "|".join(parse_cable(TELEGRAM + ending).values(HeaderField.SIGNED_BY)) == signer
