"""All pairs that a clause gives for a predicate, and no other: labels beside names, pronouns, lists, telegrams."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated

CASES = [
    ("[Country Mali] kept [Country Chad] from attacking [Country Niger].", "attacked", "Chad > Niger"),
    ("[Person Ruiz] prevented [Person Tan] from meeting [Person Okafor].", "met", "Tan > Okafor"),
    ("[Person Ruiz] talked [Country Peru] into signing the [Agreement Lake Accord].", "signed", "Peru > Lake Accord"),
    ("[Person Ruiz] called [Person Rao] to ask [Country Fiji] for help.", "asked", "Ruiz > Fiji"),
    ("[Country Oman] praised efforts by [Country Iran] to assist [Country Yemen].", "assists", "Iran > Yemen"),
    ("[Country Brazilian] oil company [Company Petrobras] signed the [Agreement Lake Accord].", "signed",
     "Petrobras > Lake Accord"),
    ("[Country French] aid agency [Agency AFD] trains [Country Malian] nurses.", "trains", "AFD > Malian"),
    ("[Country Turkish] envoy [Official Oz] told [Official PolOff] of it.", "told", "Oz > PolOff"),
    ("[Person Okello] criticized the [Country Danish] charity [NGO Danaid].", "criticized", "Okello > Danaid"),
    ("[Country Japan] funds [Country Fijian] college [Organization Reef Institute].", "funds",
     "Japan > Reef Institute"),
    ("[Country Peruvian] officials [Person Monday] met.", "met", ""),
    ("[Country Chile] trained officials of [Country Peru] and helped them.", "assists", "Chile > Peru"),
    ("[Person Vega] briefed [Mission Embassy Lima] and the [Ministry State Department]. Few knew of it, he told them.",
     "told", "Vega > Embassy Lima, Vega > State Department, Vega > Embassy Lima, Vega > State Department"),
    ("[Country Peru] fed refugees when [Country Chile] attacked them.", "attacked", ""),
    ("[Country Niger] hosted nomads. [Country Chad] expelled and attacked them.", "attacked", ""),
    ("[Country Kenya] and [Country Uganda] met herders. [Country Sudan] criticized them.", "criticized", ""),
    ("[Country Kenya] and [Country Uganda] met. [Country Sudan] criticized them.", "criticized",
     "Sudan > Kenya, Sudan > Uganda"),
    ("[Country Nepal]'s [Plan Forest Plan] was finalized with help from [Country Norway].", "assists",
     "Norway > Nepal"),
    ("The [Plan Forest Plan] was finalized with help from [Country Norway].", "assists", ""),
    ("[Country Samoa]'s [Law Reef Act] is being drafted with help from [NGO Oceania Trust].", "assists",
     "Oceania Trust > Samoa"),
    ("[Ministry Ministry of Labor] asked [NGO Caritas] to assist it in drafting its own plan for the "
     "[Plan Youth Plan].", "drafts", ""),
    ("[Country Togo] sent envoys. The [Initiative Volta Initiative] ministers signed the [Agreement River Pact].",
     "signed", ""),
    ("[Person Lim] was met by [Person Rao]. Criticized [Country Fiji].", "criticized", ""),
    ("[Person Lim] met [Person Rao]. Then criticized [Country Fiji].", "criticized", "Lim > Fiji"),
    ("[Country Togo], [Country Benin] and [Country Ghana] signed the [Agreement River Pact].", "signed",
     "Benin > River Pact, Ghana > River Pact, Togo > River Pact"),
    ("[Person Okello], the [Official Minister of Trade] and [Person Lim] met [Person Day].", "met",
     "Lim > Day, Minister of Trade > Day, Okello > Day"),
    ("[Person Ko] of the [Party Unity Party], who sits on the [Agency Defense Committee], left.", "member_of",
     "Ko > Defense Committee, Ko > Unity Party"),
    ("[Person Said], a reporter for the weekly [Media Al-Fajr] whom the [Agency Security Office] detained, left.",
     "arrested", "Security Office > Said"),
    ("[Party The Unity Party], whom nobody trusts, left [City Lagos].", "leads", ""),
    ("[NGO Oxfam] runs [Programme Clean Wells], a program in [Province Oromia] overseen by the "
     "[Ministry Ministry of Water].", "oversees", "Ministry of Water > Clean Wells"),
    ("[NGO Oxfam] runs a project in [Country Nepal] overseen by the [Agency Water Board].", "oversees", ""),
    ("The [Agency Police] detained [Person Ruiz] for attacking [Person Vega].", "attacked", "Ruiz > Vega"),
    ("[Person Ali] came with his chief of staff, [Person Musa], and the head of the [Company Oil Corporation].",
     "works_for", ""),
    ("[Organization The Delegation], whose head, [Person Weber], met with [Person Diop], left.", "met", "Weber > Diop"),
    ("[Person Osman] said that his group, which [Country Ireland] funds, would stay.", "funds", ""),
    ("[Country Cuba] sent doctors to [Country Haiti] and to [Province Ohio].", "assists", "Cuba > Haiti"),
    ("[InternationalOrganization The Fund] passed samples to [Company Biolab].", "told", ""),
    ("[Mission Embassy Suva] would welcome [Ministry the State Department]'s views on it.", "praised", ""),
    ("[Mission Embassy Suva] would appreciate [Ministry the State Department]'s guidance.", "asked",
     "Embassy Suva > State Department"),
    ("[Country Fiji] welcomed [Country Japan]'s decision.", "praised", "Fiji > Japan"),
    ("[Country Somali] gunmen attacked [Country Kenya].", "attacked", ""),
    ("[Country Somali] troops attacked [Country Kenya].", "attacked", "Somali > Kenya"),
    ("[Country Egyptian] activists told [Official PolOff] of it.", "told", ""),
    ("[Country Ghana] trains [Country Togolese] nurses.", "trains", "Ghana > Togolese"),
    ("[Country Indian] companies import oil from [Country Iran].", "trades_with", "Indian > Iran"),
    ("[Country Indian] companies criticized [Country Iran].", "criticized", ""),
    ("[Person Diaz] was arrested by the [Agency Drug Office] in [City Cali].", "located_in", ""),
    ("[Country Peru] signed a letter with the [InternationalOrganization Grain Fund] in [City Lima].", "located_in",
     ""),
    ("[Person Khan], who sits on [Agency the Committee] with [Person Rehana], left.", "met", ""),
    ("[Country Peru] received no answer; [Person Weber] has proposed that [Country Chile] pay.", "asked",
     "Weber > Chile"),
    ("[Person Osei] said it had been possible to tell [Country Togo].", "told", ""),
    ("[Person Sabri] and [Person Harthi] left. [Person Dahri] said that the latter had met [Person Aziz].", "met", ""),
    ("[Country Peru] held talks on funding [NGO Oxfam].", "funds", ""),
    ("[Country Peru] welcomed aid to help [NGO Oxfam].", "assists", ""),
    ("[Ministry Ministry of Labor] officers attended courses of the [Organization Law Academy] in [City Lima], "
     "[Country Peru], and [Country Canada] paid for them.", "funds", ""),
    ("Courses were held in [City Lima], and [Country Canada] funded [NGO Oxfam].", "funds", "Canada > Oxfam"),
    ("The [Agency Vote Commission], which was set up in 2002 and has since been funded by [Country Ghana], grew.",
     "established", ""),
    ("[Agency Coast Guard] was trained and paid by [Country Peru].", "trains", "Peru > Coast Guard"),
    ("With [Country Kenya]'s help, [Country Somalia] trained police for the [InternationalOrganization Mission].",
     "assists", "Kenya > Somalia"),
    ("[Company Kora] accused [Country Ecuador]'s judge [Person Ruiz] of taking money from [Company Petrol].", "funds",
     "Petrol > Ruiz"),
    ("Police in [City Lagos] arrested [Person Bello].", "arrested", ""),
    ("Police of [City Lagos] arrested [Person Bello].", "arrested", "Lagos > Bello"),
    ("[Person Castillo] fired [Person Rojas] after he criticized [Country Peru].", "criticized", ""),
    ("[Person Castillo] resigned after he criticized [Country Peru].", "criticized", "Castillo > Peru"),
    ("[Person Castillo] told [Person Rojas] that he had criticized [Country Peru].", "criticized", "Castillo > Peru"),
    ("The [Ministry Ministry of Health] knew of the [Plan Malaria Plan], but [Country Ghana] was funding it.", "funds",
     ""),
    ("[Country Malawi] recognized [Country China] in 2008.", "praised", ""),
    ("[Country Malawi] recognized [NGO Oxfam]'s work.", "praised", "Malawi > Oxfam"),
    ("[Country Japan] would welcome a request from [Country Laos].", "praised", ""),
    ("[Country Japan] welcomed [Country Laos].", "praised", "Japan > Laos"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "predicate", "pairs"), CASES)
def test_all_pairs(markup: str, predicate: str, pairs: str) -> None:
    claims = find_claims(read_annotated(markup), load_ontology())
    found = (f"{claim.subject.name} > {claim.object.name}" for claim in claims if claim.predicate == predicate)
    assert sorted(found) == sorted(filter(None, pairs.split(", ")))
