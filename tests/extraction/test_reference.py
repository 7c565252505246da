"""Words that are no names lead to the name they stand for; where that is in doubt they lead nowhere."""

from __future__ import annotations

import pytest

from tests.annotated import read_annotated

CASES = [
    ("[Person Tan] said that [Agency Police] had questioned [Person Ruiz] and had then freed him.", "him", "Ruiz"),
    ("[Person Tan] said that [Agency Police] had stopped the car and freed him.", "him", "Tan"),
    ("[Person Tan] fears [Person Ruiz] tried to leave and that [Country Mali] will arrest him.", "him", "Tan"),
    ("[Person Tan] left, but [Person Ruiz] would not see him.", "him", "Tan"),
    ("[Official Ana Ruiz] told [Official PolOff] that talks stalled. She blamed the strike.", "She", "Ana Ruiz"),
    ("[Person Okello] said [Country Uganda] had no funds. He asked for patience.", "He", "Okello"),
    ("[Person Lim] told [Official EconOff] that he would resign.", "he", "Lim"),
    ("[Country Chile] signed [Agreement the Accord] through its envoys.", "its", "Chile"),
    ("The [Agency Guard] raided the [Media Daily Mirror] and arrested its editor.", "its", "Daily Mirror"),
    ("After his arrest, [Person Tan] fled.", "his", "Tan"),
    ("In its survey [NGO Oxfam] blamed nobody.", "its", "Oxfam"),
    ("[Company Reef Mills] closed. Besides its talks with [Country Togo], [Person Tan] said, [Country Mali] met Chad.",
     "its", "Mali"),
    ("[Company Reef Mills] closed. Besides its talks with [Country Togo], [Country Mali] met Chad, [Person Tan] said.",
     "its", "Mali"),
    ("[Country Ghana] hosted [Meeting the Summit]. It also paid for security.", "It", "Ghana"),
    ("[Country Peru] and [Country Ecuador] met in [City Quito]. They agreed on patrols.", "They", "Peru, Ecuador"),
    ("[Country Kenya] and [Country Somalia] met. The two sides traded blame.", "sides", "Kenya, Somalia"),
    ("[Country Mali] and [Country Niger] met. Both signed [Agreement the Pact].", "Both", "Mali, Niger"),
    ("[Country Mali] and [Country Niger] met. The latter refused to sign.", "latter", "Niger"),
    ("[Country Mali] and [Country Niger] met. The former refused to sign.", "former", "Mali"),
    ("[Person Tan] raised the case with [Person Ruiz]. The latter shrugged.", "latter", "Ruiz"),
    ("[Person Tan] told [Person Ruiz] that the latter would have to pay.", "latter", "Ruiz"),
    ("The [Agency Navy] held [Person Tan] and took his boat, [Person Ruiz] said. It was old, he added.", "he", "Ruiz"),
    ("[Person Tan] left. [Agency Navy] officers, he said, had met the crew.", "he", "Tan"),
    ("[Ministry Ministry of Finance] opposed [Law the Pension Act]. The Ministry wants a review.", "Ministry",
     "Ministry of Finance"),
    ("[Agency National Election Commission] delayed the vote. The commission gave no reason.", "commission",
     "National Election Commission"),
    ("[Person Dube], who leads [Party ZUP], was released.", "who", "Dube"),
    ("[Agreement The Protocol], which [Country Fiji] ratified in May, binds all.", "which", "The Protocol"),
    ("[Official PolOff] called on [Person Haddad]. He told us the talks failed.", "us", "PolOff"),
    ("[Person Okello] and [Official PolOff] met. [Person Okello] asked us for help.", "us", "PolOff"),
    ("[Person Ruiz] said that [Country Peru] had signed [Agreement the Lake Treaty] and that [Country Bolivia] had not "
     "ratified it.", "it", "Lake Treaty"),
    ("[Country Peru] initialed [Agreement the Pact] in May. [Country Chile] never ratified it.", "it", "Pact"),
    ("[Country Gabon] and [Country Chad] drew up [Plan the River Plan]. It was adopted in May.", "It",
     "River Plan"),
    ("[Agreement The Accord] reached [Ministry the Ministry of Finance] in June. It approved [Law the Mining Code].",
     "It", "Ministry of Finance"),
    ("[Person Haddad] met [Official PolOff] on May 3. The official praised [Country Jordan].", "official", "Haddad"),
    ("[Person Lim] of [InternationalOrganization the Rice Fund] spoke. The [InternationalOrganization Rice Fund] "
     "official praised [Country Laos].", "official", "Lim"),
    ("[Person Sato], Head of Office of the [Agency Fund] Liaison Unit, called. The [Agency Fund] official agreed.",
     "official", "Sato"),
    ("[Person Diop], head of [NGO Sahel Aid], called. The [NGO Sahel Aid] representative thanked [Country Mali].",
     "representative", "Diop"),
    ("[Person Novak] told a tale. According to her, [Person Hradil] had lied. She left.", "She", "Novak"),
    ("[Agency State House] ordered [Agency the Bureau] to drop its inquiry.", "its", "Bureau"),
    ("[Country Peru] promised [Agency the Fund] to drop its claim.", "its", "Peru"),
    ("[Person Rehana] said that [Person Sarkar], to whom she wrote, did nothing.", "she", "Rehana"),
    ("[Person Okoro], who met [Person Bello] in May, agreed. He told her that [Country Niger] left.", "her", "Bello"),
    ("[Person Rossi] is close to [Person Conti], who helped him get a job.", "him", "Rossi"),
    ("According to [Person Adu], the bill failed. He met [Person Boateng].", "He", "Adu"),
    ("[Person Lim] spoke of it and said that [Country Peru] had asked him.", "him", "Lim"),
    ("[Country Kenya] signed [Agreement the Pact], but [Country Uganda] rejected it.", "it", "Pact"),
    ("[Country Peru] created [Agency a Task Force]. [Person Ruiz] leads [Agency the Task Force]. Its [GovernmentBody "
     "Council of Ministers] met.", "Its", "Peru"),
    ("[Country Fiji] is small. The [Agency Reef Office] grew. Its [Ministry Ministry of Lands] did not.", "Its",
     "Fiji"),
    ("[Person Okello] is now himself under inquiry. He denied it.", "himself", "Okello"),
    ("[Country Fiji] left. [Company Orrin] itself has confirmed the plan.", "itself", "Orrin"),
    ("[Person Mwale] complained to [Official PolOff] that the government had not asked her office.", "her", "Mwale"),
    ("[Agency The Water Board] met. [Person Lim] urged [Country Laos] not to let the Board, whose chairman resigned, "
     "decide.", "whose", "The Water Board"),
    ("The deputy mayor, [Person Achieng], met [Official PolOff]. She asked for seeds.", "She", "Achieng"),
    ("[Company Orrin Gas] opened an office. The company hired ten men.", "company", "Orrin Gas"),
    ("[Official Governor Salinas] spoke. Rain fell. The governor left.", "governor", "Governor Salinas"),
    ("[Person Tran] spoke to [Official PolOff]. [Person Pham] would resign, he said.", "he", "Tran"),
    ("[Person Pham] arrives in May; he will meet [Person Tran].", "he", "Pham"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "word", "names"), CASES)
def test_leads_to_the_name(markup: str, word: str, names: str) -> None:
    assert _meant(markup, word) == names


DOUBTFUL = [
    ("[Person Ortiz] and [Person Vega] argued. He left the room.", "He"),
    ("[Country Benin] and [Country Togo] signed [Agreement the Pact]. It was delighted.", "It"),
    ("[Ministry Ministry of Finance] and [Ministry Ministry of Health] disagree. The ministry is short of staff.",
     "ministry"),
    ("It is clear that [Country Oman] will sign.", "It"),
    ("[Person Ortiz] arrived. The committee has not met.", "committee"),
    ("The [Ministry Ministry of Health] warned. The ministries did not listen.", "ministries"),
    ("An official of the [Party Alianza] told [Official PolOff] that he would resign.", "he"),
    ("[City Lima] was quiet. He said so.", "He"),
    ("[Agreement The Pact] and [Agreement the Accord] expired. [Country Togo] never ratified it.", "it"),
    ("[Country Peru] passed [Law the Budget Act]. [Person Ortiz] voted against it.", "it"),
    ("A decree changed [Law the Drug Act]. [Person Ortiz] refused to sign it.", "it"),
    ("[Person Ortiz] ([Party Alianza]) voted against it.", "it"),
    ("[Person Ortiz] told him to leave.", "him"),
    ("[Person Ortiz] told us the talks failed.", "us"),
    ("[Official PolOff] met [Person Ortiz]. We expect no change.", "We"),
    ("[Country Kenya] likes the idea, while [Country Uganda] opposes it.", "it"),
    ("[Country Peru] drew up a plan, and [Country Chile] rejected it.", "it"),
    ("[Person Rao] left. He told [Person Das] that [Person Sen] would meet him.", "him"),
    ("[Person Vega] told [Person Ruiz] that [Country Chile] had praised him.", "him"),
    ("[Official Deputy Minister Ba] met [Official PolOff]. The minister agreed.", "minister"),
    ("[Official Prime Minister Ali] met [Official PolOff]. The minister agreed.", "minister"),
    ("[Official Secretary General Moon] met [Official PolOff]. The secretary agreed.", "secretary"),
    ("According to [Person Adu], the bill failed, and [Person Osei] left. He met [Person Boateng].", "He"),
    ("[Person Lim] of [NGO Sahel Aid] spoke. The [InternationalOrganization Rice Fund] official agreed.", "official"),
    ("[Person Lim] and [Person Rao] of [NGO Sahel Aid] spoke. The [NGO Sahel Aid] official agreed.", "official"),
    ("[Person Lim] of [NGO Sahel Aid] spoke. A [NGO Sahel Aid] official agreed.", "official"),
    ("[Country Peru] fed refugees. [Country Chile] praised them.", "them"),
    ("[Country Peru] hosted nomads. They left.", "They"),
    ("[Official PolOff] came late. The clerks ignored him.", "him"),
    ("Two of the clerks fled to [Country Peru], where [NGO Oxfam] fed them.", "them"),
    ("[Agency Reef Office] grew. Its [Ministry Ministry of Lands] did not.", "Its"),
    ("[GovernmentBody Council of Ministers] met. Its [GovernmentBody Council of Ministers] agreed.", "Its"),
    ("[Country Kenya] signed. It was [Country Uganda] that refused.", "It"),
    ("[Country Kenya] signed. [Person Otieno] let it be known that talks failed.", "it"),
    ("[Official General Silva] spoke. They had cleared the coast.", "They"),
    ("[City Lima], [City Cusco] and [City Puno] flooded. They asked for food.", "They"),
    ("A team led by [Person Aldana], which [Country Jordan] will host again, left.", "which"),
    ("[Country Peru] met [Agency the Fund]. Most of them left early.", "them"),
    ("[Country Peru] left. Both signed.", "Both"),
    ("[Ministry Ministry of Labor] wrote. [Official Interior Minister Diaz] came. The ministry is short of staff.",
     "ministry"),
    ("[Agency The Reform Committee] met. Parents set up a committee. The Committee wrote a report.", "Committee"),
    ("[Company Orrin Gas] and [Company Lotus Oil] merged pipes. The company hired ten men.", "company"),
    ("[Agency The Water Board] met. The Board which runs the port resigned.", "Board"),
    ("[Official Governor Salinas] and [Official Governor Rojas] spoke. Rain fell. The governor left.", "governor"),
    ("[Person Haddad] said that the clerk had lost her file.", "her"),
    ("The [Agency Guard] raided a paper and arrested its editor.", "its"),
    ("The [Agency Guard] arrested two of its members.", "its"),
    ("[Person Tan] left. Nyame came, but [Person Ruiz] would not meet him.", "him"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "word"), DOUBTFUL)
def test_doubt_leads_nowhere(markup: str, word: str) -> None:
    assert _meant(markup, word) == ""


def test_an_anaphor_keeps_its_own_words_and_points_to_its_antecedent() -> None:
    reading = read_annotated("[Person Okello] left. He wept.")
    passage = reading.passages[0]
    (he,) = next(at for token, at in passage.mentions.items() if passage.doc[token].text == "He")
    assert (he.text, he.name, he.extractor) == ("He", "Okello", "reference")
    assert he.antecedent is not None
    assert reading.cable.text[he.antecedent.start : he.antecedent.end] == "Okello"
    assert reading.cable.text[he.start : he.end] == he.text


def _meant(markup: str, word: str) -> str:
    reading = read_annotated(markup)
    passage = reading.passages[0]
    token = next(token for token in passage.doc if token.text == word)
    return ", ".join(mention.name for mention in passage.mentions_at(token))
