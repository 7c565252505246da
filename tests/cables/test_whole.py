"""Whole telegrams of many years, posts and sites: header, numbers of paragraphs and signer read at once."""

import pytest

from graphbuild.cables import parse_cable
from graphbuild.records import HeaderField

CABLES = [
    (
        """VZCZCXRO1234
PP RUEHDBU
DE RUEHSW #0012/01 0231234
ZNY CCCCC ZZH
P 231234Z JAN 09
FM AMEMBASSY BERN
TO RUEHC/SECSTATE WASHDC PRIORITY 5555
INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE
RUEHUNV/USMISSION UNVIE VIENNA 0123
BT
C O N F I D E N T I A L SECTION 01 OF 02 BERN 000012

SIPDIS

STATE FOR EUR/CE, ISN/RA (ROE) AND EEB/ESC
TREASURY FOR TFI

E.O. 12958: DECL: 01/23/2019
TAGS: PREL, EFIN, ETTC, KNNP, IR,
SZ
SUBJECT: IRAN/SWITZERLAND: FISH OIL SWAP -- SWISS
REACTION

REF: A. STATE 4321
     B. 08 BERN 599 (NOTAL)
     C. ROE-MOE EMAIL 01/20/09

Classified By: Pol/Econ Chief Jane Q. Roe; reasons 1.4 (b) and (d)

1. (C) SUMMARY: The Swiss said no. END SUMMARY.

2. (C) They may yet

BERN 00000012  002 OF 002


say yes.

3. (C) COMMENT: We wait. END COMMENT.
ROE
""",
        (
            "09BERN12",
            "PREL EFIN ETTC KNNP IR SZ",
            "09STATE4321 08BERN599",
            "Jane Q. Roe",
            "IRAN/SWITZERLAND: FISH OIL SWAP -- SWISS REACTION",
            "1 2 3",
            "ROE",
        ),
    ),
    (
        """UNCLAS SECTION 01 OF 03 DAR ES SALAAM 000345

SENSITIVE
SIPDIS

STATE FOR AF/E JROE, INR/RAA FMOE
NSC FOR DOE

E.O. 12958: N/A
TAGS: EAID ECON ENRG PGOV TZ
SUBJECT: TANZANIA: POWER CUTS AND FISH (PART 1 OF 2) REF: (A) DAR
ES SALAAM 310 (B) 09 DAR ES SALAAM 22 AND PREVIOUS

1. (SBU) Summary. Power is short. End Summary.

Heading One
-----------

2. (SBU) More on January 3, 2009 was said.

-- a dash item
-- another

3. (U) The end.

MOE
""",
        (
            "09DARESSALAAM345",
            "EAID ECON ENRG PGOV TZ",
            "09DARESSALAAM310 09DARESSALAAM22",
            "",
            "TANZANIA: POWER CUTS AND FISH (PART 1 OF 2)",
            "1 2 3",
            "MOE",
        ),
    ),
    (
        """PAGE 01        SANTIA 04321  01 OF 02  121540Z
ACTION ARA-10

INFO  OCT-01  ISO-00  SS-15  /026 W
                     ---------------------     012345
R 121430Z JUN 75
FM AMEMBASSY SANTIAGO
TO SECSTATE WASHDC 3456
INFO AMEMBASSY BUENOS AIRES
AMEMBASSY LIMA
USMISSION USUN NEW YORK

C O N F I D E N T I A L SECTION 1 OF 2 SANTIAGO 4321

EO 11652: GDS
TAGS: EFIS, PFOR, CI, PE
SUBJ: FISH TALKS

REF: (A) STATE 133221; (B) LIMA 4567; (C) SANTIAGO A-123

1. SUMMARY: TALKS BEGAN. END SUMMARY.

2. MINISTER SAID HE WOULD
CONFIDENTIAL

CONFIDENTIAL

PAGE 02        SANTIA 04321  01 OF 02  121540Z

GO ON.

3. COMMENT: NO COMMENT.
ROE


CONFIDENTIAL


NNN
""",
        ("75SANTIAGO4321", "EFIS PFOR CI PE", "75STATE133221 75LIMA4567", "", "FISH TALKS", "1 2 3", "ROE"),
    ),
    (
        """O 101010Z MAR 05
FM USMISSION USUN NEW YORK
TO SECSTATE WASHDC IMMEDIATE
INFO IRAQ COLLECTIVE
USMISSION GENEVA
C O N F I D E N T I A L USUN NEW YORK 000567


SIPDIS


E.O. 12958: DECL: 03/10/2015
TAGS: PREL, UNSC, IZ
SUBJECT: UNSC/IRAQ: CONSULTATIONS ON FISH FUND


REF: A. STATE 43210

     B. 04 USUN 2987


Classified By: AMBASSADOR JANE ROE, DEPUTY PERMANENT REPRESENTATIVE FOR REASONS 1.4 (B) AND (D).


1. (C) UNSC MEMBERS MET.


2. (C) THEY AGREED.
MOE
""",
        (
            "05USUNNEWYORK567",
            "PREL UNSC IZ",
            "05STATE43210 04USUNNEWYORK2987",
            "JANE ROE",
            "UNSC/IRAQ: CONSULTATIONS ON FISH FUND",
            "1 2",
            "MOE",
        ),
    ),
    (
        """S E C R E T BAGHDAD 003456

SIPDIS

E.O. 12958: DECL: 10/12/2016
TAGS: PGOV, PREL, PTER, PHUM, IZ
SUBJECT: PRT NINEWA: FISH FARM REOPENS

Classified By: PRT Leader Jane Roe for reasons 1.4 (b) and (d).

1. (U) This is a PRT Ninewa, Iraq, reporting cable.

2. (S/REL USA, ACGU) Summary: It reopened on October 12, 2006.
END SUMMARY.

3. (S) Text. 4. (S) is no paragraph.

4. (S) End.
""",
        ("06BAGHDAD3456", "PGOV PREL PTER PHUM IZ", "", "Jane Roe", "PRT NINEWA: FISH FARM REOPENS", "1 2 3 4", ""),
    ),
    (
        """VZCZCXYZ0001
RR RUEHWEB

DE RUEHTC #0401/01 1911537
ZNY CCCCC ZZH
R 101537Z JUL 09
FM AMEMBASSY THE HAGUE
TO RUEHC/SECSTATE WASHDC 3012
RUEAIIA/CIA WASHINGTON DC
BT
C O N F I D E N T I A L THE HAGUE 000401

SIPDIS

STATE FOR ISN/CB, VCI/CCA, L/NPV, IO/MPR
SECDEF FOR OSD/GSA/CN,CP>
JOINT STAFF FOR DD PMA-A FOR WTC

E.O. 12958: DECL: 07/10/2019
TAGS: PARM, PREL, CWC
SUBJECT: CWC: EC-57 FISH DOCUMENTS

REF: STATE 70000

Classified By: Janet E. Roe, Acting Permanent Representative to the OPCW.
  REASONS: 1.4(B) AND (D)

This is CWC-40-09.

-------
SUMMARY
-------

1. (SBU) The week was calm.

2. (U) Roe sends.
MOE
""",
        ("09THEHAGUE401", "PARM PREL CWC", "09STATE70000", "Janet E. Roe", "CWC: EC-57 FISH DOCUMENTS", "1 2", "MOE"),
    ),
    (
        """UNCLASSIFIED   LIMA 00000777

UNCLAS LIMA 000777

DEPARTMENT FOR WHA/AND, CA/VO/L/R
PLEASE PASS TO USTR

E.O. 12958: N/A
TAGS: CVIS, KFRD,PE
SUBJECT:  FRAUD SUMMARY - LIMA, Q2

REFERENCE: 08 STATE 74840

1. (SBU) COUNTRY CONDITIONS: Peru has fish.

a. (SBU) NIV: Few.

b. (SBU) IV: None.

2. (SBU) L/H/R VISAS: None on April 4, 2009.

ROE
""",
        ("09LIMA777", "CVIS KFRD PE", "08STATE74840", "", "FRAUD SUMMARY - LIMA, Q2", "1 2", "ROE"),
    ),
    (
        """Reference ID: 08OSLO123
Origin: Embassy Oslo
Created: 2008-03-04 12:34
Classification: CONFIDENTIAL

VZCZCXRO9999
OO RUEHIK
DE RUEHNY #0123 0641234
ZNY CCCCC ZZH
O 041234Z MAR 08
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC IMMEDIATE
C O N F I D E N T I A L OSLO 000123

SIPDIS

E.O. 12958: DECL: 03/04/2018
TAGS: PREL NO
SUBJECT: NORWAY: FISH AND NATO
REF: OSLO 100 (NOTAL)

Classified By: Deputy Chief of Mission Kevin M. Roe
for reasons 1.4 b and d

1.(C) Summary: Norway has fish.

2.(C) It has NATO too.
WHITNEY
""",
        ("08OSLO123", "PREL NO", "08OSLO100", "Kevin M. Roe", "NORWAY: FISH AND NATO", "1 2", "WHITNEY"),
    ),
    (
        """Cablegate: Norway: Fish and Nato

Press Release - Thursday, 4 March 2010, 12:34 pm
Article: WikiLeaks

VZCZCXRO9999
OO RUEHIK
DE RUEHNY #0123 0641234
ZNY CCCCC ZZH
O 041234Z MAR 08
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC IMMEDIATE

C O N F I D E N T I A L OSLO 000123

SIPDIS

E.O. 12958: DECL: 03/04/2018
TAGS: PREL NO
SUBJECT: NORWAY: FISH AND NATO

Classified By: Deputy Chief of Mission Kevin M. Roe for reasons 1.4 b and d

1. (C) Summary: Norway has fish.

2. (C) It has NATO too.

MOE

Scoop Media

Advertisement - scroll to continue reading
World Headlines

Storm Hits Coast: Many Boats Lost At Sea
""",
        ("08OSLO123", "PREL NO", "", "Kevin M. Roe", "NORWAY: FISH AND NATO", "1 2", "MOE"),
    ),
    (
        """# 09TALLINN44: FISH

| Field | Value |
| --- | --- |
| Date | 2009-02-20 |

**Tags:** [PREL](#) [EN](#)

C O N F I D E N T I A L TALLINN 000044

SIPDIS

E.O. 12958: DECL: 02/20/2019
TAGS: [PREL](#), [EN](#)
SUBJECT: ESTONIA'S FISH

REF: [A](#). [08TALLINN300](#)  B. TALLINN 40

Classified By: DCM Karen Roe for reasons 1.4 (b) & (d)

[1](#)1. (C) Fish.

[1](#)2. (C) More fish.
""",
        ("09TALLINN44", "PREL EN", "08TALLINN300 09TALLINN40", "Karen Roe", "ESTONIA'S FISH", "1 2", ""),
    ),
    (
        """<html><body><div class="nav"><a href="/">Home</a> <a href="/tags">TAGS</a></div>
<h1>Viewing cable 07VILNIUS88, LITHUANIA: FISH</h1>
<pre>
VZCZCXYZ0000
PP RUEHWEB

DE RUEHVL #0088/01 0381200
ZNY CCCCC ZZH
P 071200Z FEB 07
FM AMEMBASSY VILNIUS
TO RUEHC/SECSTATE WASHDC PRIORITY 0888
BT
C O N F I D E N T I A L VILNIUS 000088

SIPDIS

E.O. 12958: DECL: 02/07/2017
TAGS: <a href="/tag/PREL_0.html">PREL</a>, <a href="/tag/LH_0.html">LH</a>
SUBJECT: LITHUANIA&#8217;S FISH &amp; CHIPS

REF: <a href="/cable/2006/12/06VILNIUS1200.html">06 VILNIUS 1200</a>

Classified By: CDA Rebecca Roe, reason 1.4 (d)

<a name="par1" href="#par1">&para;</a>1. (C) Fish.

<a name="par2" href="#par2">&para;</a>2. (C) Chips.
CLOUD
</pre>
<div class="foot">Help expand the public record</div></body></html>
""",
        ("07VILNIUS88", "PREL LH", "06VILNIUS1200", "Rebecca Roe", "LITHUANIA’S FISH & CHIPS", "1 2", "CLOUD"),
    ),
    (
        """This record is a partial extract of the original cable. The full text of the original cable is not available.

C O N F I D E N T I A L ANKARA 007654

SIPDIS


E.O. 12958: DECL: 12/01/2013
TAGS: PREL PGOV TU IZ
SUBJECT: TURKEY: FISH IN THE STRAITS


REF: A. ANKARA 7600
     B. 02 ANKARA 5555 AND PREVIOUS


(U) Classified by Ambassador W. Robert Roe.  Reasons: 1.5 (b and d).


1. (C) The Straits have fish.


2. (C) On November 30, 2003 they had more.
""",
        (
            "03ANKARA7654",
            "PREL PGOV TU IZ",
            "03ANKARA7600 02ANKARA5555",
            "W. Robert Roe",
            "TURKEY: FISH IN THE STRAITS",
            "1 2",
            "",
        ),
    ),
    (
        """UNCLAS STATE 012345

E.O. 12958: N/A
TAGS: KTIP, ELAB, PHUM, PREL
SUBJECT: 2009 TIP REPORT: GUIDANCE

REF: A. 08 STATE 132759
     B. 08 STATE 112233

1. THIS IS AN ACTION REQUEST (SEE PARAGRAPH 3).

2. ON FEBRUARY 9, 2009 POSTS WERE TOLD.

3. ACTION REQUEST: REPLY.
CLINTON
""",
        (
            "09STATE12345",
            "KTIP ELAB PHUM PREL",
            "08STATE132759 08STATE112233",
            "",
            "2009 TIP REPORT: GUIDANCE",
            "1 2 3",
            "CLINTON",
        ),
    ),
    (
        """C O N F I D E N T I A L SECTION 01 OF 02 PORT AU PRINCE 000111

SIPDIS

STATE FOR WHA/CAR
E.O. 12958: DECL: AFTER KOREAN UNIFICATION
TAGS: PGOV, PREL, HA
SUBJECT: HAITI -- FISH; REF: PORT AU PRINCE 100
(NOTAL)

CLASSIFIED BY: AMBASSADOR JANE A. ROE, E.O. 12958,
REASONS 1.4 (B) AND (D).

SUMMARY
- - - -

1.  (C)  Fish on January 5, 2007.

Who Fishes?
- - - - - -

2.  (C)  Fishermen.
""",
        ("07PORTAUPRINCE111", "PGOV PREL HA", "07PORTAUPRINCE100", "JANE A. ROE", "HAITI -- FISH;", "1 2", ""),
    ),
    (
        """S E C R E T SECTION 01 OF 04 GENEVA 001234

SIPDIS

DEPT FOR T, VC AND EUR/PRA
DOE FOR NNSA/NA-24
CIA FOR WINPAC
JCS FOR J5/DDGSA
SECDEF FOR OSD(P)/STRATCAP

E.O. 12958: DECL: 12/09/2019
TAGS: KACT, MARR, PARM, PREL, RS, US, START
SUBJECT: START FOLLOW-ON NEGOTIATIONS, GENEVA
(SFO-GVA-VIII):  (U) FISH WORKING GROUP MEETING,
DECEMBER 1, 2009

REF: GENEVA 1200 (SFO-GVA-VIII-050)

Classified By:  A/S Rose E. Roe, United States
START Negotiator.  Reasons:  1.4(b) and (d).

1. (U) This is SFO-GVA-VIII-066.

2. (U) Meeting Date:  December 1, 2009
       Time:  10:30 A.M. - 12:15 P.M.
       Place:  Russian Mission, Geneva

-------
SUMMARY
-------

3. (S) It met.
""",
        (
            "09GENEVA1234",
            "KACT MARR PARM PREL RS US START",
            "09GENEVA1200",
            "Rose E. Roe",
            "START FOLLOW-ON NEGOTIATIONS, GENEVA (SFO-GVA-VIII): (U) FISH WORKING GROUP MEETING, DECEMBER 1, 2009",
            "1 2 3",
            "",
        ),
    ),
    (
        """UNCLAS SECTION 01 OF 02 HO CHI MINH CITY 000222 

SIPDIS 

SENSITIVE 

STATE FOR EAP/MLS, EB/TPP/BTA 
USDOC FOR 4430/MAC/ASIA/OPB/VLC 

E.O. 12958: N/A 
TAGS: ECON ETRD EFIS VM 
SUBJECT: MEKONG CATFISH: TRA, BASA 
AND TARIFFS 

REFS: A) 07 HCMC 1199;  B) HANOI 0090;  C) 07 HCMC 1210 

1. (SBU) Summary: Fish in February 2008.  End Summary. 

¶2. (SBU) More fish. 

FAIRFAX 

""",
        (
            "08HOCHIMINHCITY222",
            "ECON ETRD EFIS VM",
            "07HOCHIMINHCITY1199 08HANOI90 07HOCHIMINHCITY1210",
            "",
            "MEKONG CATFISH: TRA, BASA AND TARIFFS",
            "1 2",
            "FAIRFAX",
        ),
    ),
    (
        """C O N F I D E N T I A L MOSCOW 012345

SIPDIS

E.O. 12958: DECL: 11/11/2016
TAGS: PREL, PGOV, ENRG, RS, UP
SUBJECT: RUSSIA-UKRAINE: GAS, FISH: WHO BLINKS?

REF: A. KIEV 4444 B. KIEV 4500 C. MOSCOW 12001 D. 05 MOSCOW
15600 E. ST PETERSBURG 555

Classified By: Minister-Counselor for Economic Affairs
Pamela Q. Roe for reasons 1.4 (b/d).

1. (C) SUMMARY.  On November 11, 2006 they talked.  END SUMMARY.

2. (C) Gas.

2. (C) Fish.

4. (C) End.
BURNS
""",
        (
            "06MOSCOW12345",
            "PREL PGOV ENRG RS UP",
            "06KIEV4444 06KIEV4500 06MOSCOW12001 05MOSCOW15600 06STPETERSBURG555",
            "Pamela Q. Roe",
            "RUSSIA-UKRAINE: GAS, FISH: WHO BLINKS?",
            "1 2 3 4",
            "BURNS",
        ),
    ),
    (
        """From: Roe, Jane
Sent: Monday, March 02, 2009 9:12 AM
To: Moe, John
Subject: FW: Tripoli cable on fish

Please see below.

> C O N F I D E N T I A L TRIPOLI 000201
>
> SIPDIS
>
> E.O. 12958: DECL: 3/1/2019
> TAGS: PREL, LY
> SUBJECT: LIBYA: FISH
>
> REF: TRIPOLI 199
>
> CLASSIFIED BY: Gene A. Roe, Ambassador, U.S. Embassy - Tripoli, Dept of State.
> REASON: 1.4 (b), (d)
>
> 1. (C) Summary: Fish.
>
> 2. (C) On March 1, 2009 more.
> ROE
""",
        ("09TRIPOLI201", "PREL LY", "09TRIPOLI199", "Gene A. Roe", "LIBYA: FISH", "1 2", "ROE"),
    ),
    (
        """R 010101Z APR 99
FM AMCONSUL VLADIVOSTOK
TO RUEHC/SECSTATE WASHDC 0333
INFO RUEHMO/AMEMBASSY MOSCOW 0222
BT
UNCLAS VLADIVOSTOK 00123
E.O. 12958: N/A
TAGS: EFIS, ECON, PGOV, RS
SUBJECT: FAR EAST FISH QUOTAS: REGIONS GRUMBLE
REF: 98 VLADIVOSTOK 654
1. SUMMARY:  REGIONS GRUMBLE.  END SUMMARY.
2. KAMCHATKA GRUMBLES MOST.  IT HAS
THE MOST FISH.
3. SAKHALIN IS NEXT.
BLOEMENDAAL
BT
#0123
NNNN
""",
        (
            "99VLADIVOSTOK123",
            "EFIS ECON PGOV RS",
            "98VLADIVOSTOK654",
            "",
            "FAR EAST FISH QUOTAS: REGIONS GRUMBLE",
            "1 2 3",
            "BLOEMENDAAL",
        ),
    ),
    (
        """P 121212Z MAY 88
FM AMEMBASSY PARAMARIBO
TO SECSTATE WASHDC PRIORITY
C O N F I D E N T I A L PARAMARIBO 01567

EXDIS

E.O. 12356: DECL: OADR
TAGS: PGOV, PINS, NS
SUBJECT: THE COLONEL'S FISH

REFS: (A) PARAMARIBO 1500  (B) STATE 150321
     (C) 87 PARAMARIBO 4444

1. CONFIDENTIAL - ENTIRE TEXT.

2. SUMMARY.  HE HAS FISH.  END SUMMARY.

3. ACTION REQUESTED: NONE.

ROE
""",
        (
            "88PARAMARIBO1567",
            "PGOV PINS NS",
            "88PARAMARIBO1500 88STATE150321 87PARAMARIBO4444",
            "",
            "THE COLONEL'S FISH",
            "1 2 3",
            "ROE",
        ),
    ),
]


@pytest.mark.parametrize(("text", "told"), CABLES)
def test_telegrams_are_read_whole(text: str, told: tuple[str, ...]) -> None:
    """The id, TAGS, references, officer, subject, numbers of paragraphs and signer are as told."""
    cable = parse_cable(text, source=told[0])
    numbers = " ".join(str(paragraph.number) for paragraph in cable.paragraphs if paragraph.number)
    header = (cable.id, " ".join(cable.tags), " ".join(cable.references), cable.classified_by or "", cable.subject)
    assert (*header, numbers, "".join(cable.values(HeaderField.SIGNED_BY))) == told
