"""Where a telegram ends and who signed it."""

import pytest

from graphbuild.cables import parse_cable
from graphbuild.prose import clean
from graphbuild.records import HeaderField

TELEGRAM = (
    "R 141530Z FEB 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 000123\n\nTAGS: PREL\nSUBJECT: TALKS\n\n"
    "1. (U) The talks go on.\n\n2. (U) Comment: They will go on for long. End comment.\n"
)
CASES = [
    ('ROE"}', "ROE"),
    ("ROE\nGP-3", "ROE"),
    ("ROE\n\n---\nPrevious | Index | Next\n", "ROE"),
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
    ("ROE/MOE", "ROE/MOE"),
    ("ROE/MOE\n", "ROE/MOE"),
    ("VAN ROE-MOE\nBT\n", "VAN ROE-MOE"),
    ("ROE \n", "ROE"),
    ("  ROE\n", "ROE"),
    ("ROE JR.\n", "ROE JR."),
    ("DE ROE\n\nUNCLASSIFIED\n", "DE ROE"),
    ("ROE\n\n\nNNNN\n\n\n\n", "ROE"),
    ("ST ROE\n", "ST ROE"),
    ("ROE                         \n", "ROE"),
    ("Minimize considered for Baghdad.\nROE\n", "ROE"),
    ("(Drafted by: J. Moe)\nROE\n", "ROE"),
    ("ROE.\n", "ROE"),
    ("ROE\n=======================CABLE ENDS============================\n", "ROE"),
    ("ROE\n****************\n", "ROE"),
    ("ROE SENDS\n", "ROE"),
    ("VISIT LIMA'S CLASSIFIED WEBSITE: http://www.state.sgov.gov/p/wha/lima\nROE\n", "ROE"),
    ("\n\nVisit Lima's Classified Web Site at \nhttp://www.state.sgov.gov/p/wha/lima \nROE", "ROE"),
    ("Visit us at http://www.state.sgov.gov/p/wha/lima\nRoe\n=====CABLE ENDS=====", "Roe"),
    ("The talks are on and/or\nRoe", ""),
    ("They said so. ROE \nCONFIDENTIAL \n> \n2009LIMA00123 - Classification: CONFIDENTIAL", "ROE"),
    ("Roe-Moe", "Roe-Moe"),
    ("Ù\nROE\n", "ROE"),
    ("ROE\nEND OF MESSAGE\n", "ROE"),
    ("#ROE\n", "ROE"),
    ("-ROE-\n", "ROE"),
    ("//ROE//\n", "ROE"),
    ("ROE\n____________\n1\n2\n3\n", "ROE"),
    ("CONFIDENTIAL ROE\n", "ROE"),
    ("ROE UNCLASSIFIED\n", "ROE"),
    ("U N C L A S S I F I E D\nROE\n", "ROE"),
    ("END TEXT.\nROE\n", "ROE"),
    ("END TEXT\n", ""),
    ("END OF TEXT\n", ""),
    ("NONE\n", ""),
    ("END COMMENT\n", ""),
    ("BT\n", ""),
    ("ROE\n\nUNCLASSIFIED\n\nPAGE 2\n", "ROE"),
    ("MOE ROE\n", "MOE ROE"),
    ("McROE\n", "McROE"),
    ("ROE-DOE/MOE\n", "ROE-DOE/MOE"),
    ("LA ROE\nBT\n#0123\n", "LA ROE"),
    ("ROE\nBT\n#0123\n\nNNNN\n\nEnd Cable Text\n", "ROE"),
    ("R. ROE\n", "R. ROE"),
    ("JANE Q. ROE\n", "JANE Q. ROE"),
    ("ROE, ACTING\n", "ROE"),
    ("ROE (ACTING).\n", "ROE"),
    ("D'ROE\n", "D'ROE"),
    ("END CABLE\nROE\n", "ROE"),
    ("THE END\n", ""),
    ("This concludes the report.\n", ""),
    ("NO COMMENT\n", "NO COMMENT"),
    ("END SUMMARY AND COMMENT\n", ""),
    ("ENDS\n", ""),
    ("FARC\n", "FARC"),
    ("- MINISTER OF FISH: JUAN MOE\n", ""),
    ("DECLASSIFIED\n", ""),
    ("SIGNED: ROE", "ROE"),
    ("Signed: Roe\n", "Roe"),
    ("SIGNED ROE\n", "ROE"),
    ("//SIGNED// ROE\nBT\n#0123\nNNNN\n", "ROE"),
    ("/S/ ANN Q. ROE.\n", "ANN Q. ROE"),
    ("ROE”\n", "ROE"),
    ("HE ASKED FOR “PEACE\nNOW”", ""),
    ("ROE\nDECL 12/31/81\n", "ROE"),
    ("THE TREATY WAS\nSIGNED MAY 12\n", ""),
    ("THE TREATY WAS SIGNED TODAY.\n", ""),
    ("MOE UNQTE ROE\n", "ROE"),
    ("END OF MOE'S MESSAGE. MOE UNQUOTE\nROE\n", "ROE"),
    ("ROE UNQTE\n", "ROE"),
    ("HE SPOKE OF QUOTE PEACE UNQUOTE\n", ""),
    ('ROE"', "ROE"),
    ('HE ASKED FOR "PEACE\nNOW"', ""),
    ('HE ASKED FOR "PEACE."\nROE"', "ROE"),
    ("ROE\nNOTE BY OC/T: TEXT AS RECEIVED. WILL\nCOMPLETE ON RECEIPT.\n", "ROE"),
    ("ROE\n\n\nCONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02        LIMA  00123  141530Z\n\n\nNNN\n", "ROE"),
    (
        "ROE\n\nSECRET\n\nJane Q. Moe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n",
        "ROE",
    ),
    (
        "ROE\n\nPAGE 02        LIMA  00123  141530Z\n\nNNN\n\n\n---\n\nMessage Attributes\n\nType: TE\n",
        "ROE",
    ),
    ("ROE\n\nUNCLASSIFIED\n\n*** Current Classification *** UNCLASSIFIED\n", "ROE"),
    ("They will not.\n\nPAGE 02        LIMA  00123  141530Z\n\nNNN\n", ""),
]


@pytest.mark.parametrize(("ending", "signer"), CASES)
def test_signers_are_read(ending: str, signer: str) -> None:
    assert "|".join(parse_cable(TELEGRAM + ending).values(HeaderField.SIGNED_BY)) == signer


@pytest.mark.parametrize("line", ["Next in line is he.", "Related information is kept.", "Posted in Lima, he wrote."])
@pytest.mark.parametrize("after", ["\n\n4. (C) Four.\n", "\nAnd so on.\n"])
def test_a_line_of_prose_is_no_trailer(line: str, after: str) -> None:
    wide = "3. (U) The mayor of the town by the sea told the Ambassador so."
    cable = parse_cable(f"{TELEGRAM}\n{wide}\n{line}{after}")
    prose = " ".join(clean(cable.text, passage.pieces).text for _, passage in cable.passages)
    assert line in prose
    assert prose.endswith(("Four.", "so on."))
