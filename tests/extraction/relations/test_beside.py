"""What stands beside a noun, a list or a text: members, deputies, superiors, makers; all pairs and no other."""

from __future__ import annotations

import pytest

from tests.annotated import find_pairs

CASES = [
    # "among them"
    ("The [Agency Port Police] detained four clerks, among them [Person Ruiz] and [Person Tan], on Monday.", "arrested",
     "Port Police > Ruiz, Port Police > Tan"),
    ("[Company Dune Bank] lent money to six firms, among them [Company Reed Mills] and [Company Lake Sugar].", "funds",
     "Dune Bank > Lake Sugar, Dune Bank > Reed Mills"),
    ("Several judges, among them [Person Rao], met [Official PolOff].", "met", "Rao > PolOff"),
    ("The [Agency Port Police] detained clerks of two firms, among them [Person Ruiz].", "arrested",
     "Port Police > Ruiz"),
    ("The [Agency Port Police] detained four clerks; among them [Person Ruiz] is popular.", "arrested", ""),
    ("The [Agency Port Police] detained four clerks. [Person Ruiz] was among them no more.", "arrested", ""),
    # lists that end with what has no name, or in a bracket
    ("[Country Japan] funded [NGO Reef Trust], the [NGO Palm Fund] and three smaller charities.", "funds",
     "Japan > Palm Fund, Japan > Reef Trust"),
    ("The [Initiative River Plan] donors ([Country Japan], [Country Oman], the [InternationalOrganization EU]) "
     "approved the [Plan Delta Plan].", "approved", "EU > Delta Plan, Japan > Delta Plan, Oman > Delta Plan"),
    ("[Country Japan] funded [NGO Reef Trust], the largest charity in [City Suva], and left.", "funds",
     "Japan > Reef Trust"),
    # people of bodies
    ("[Official PolOff] met [Person Ruiz] of [Agency NHTB], [Person Tan] of the [Ministry Ministry of Health] and "
     "[Person Rao] of the [Ministry Ministry of Trade].", "met", "PolOff > Rao, PolOff > Ruiz, PolOff > Tan"),
    ("The team included [Person Ana Mensah] from the [Agency Port Office], [Person Morgan Perk] of [Ministry USDA] and "
     "[Person Ada Gold] from [Mission Embassy Lima].", "works_for",
     "Ada Gold > Embassy Lima, Ana Mensah > Port Office, Morgan Perk > USDA"),
    ("[Official PolOff] met [Person Ruiz] of the [Agency Port Office] and the [NGO Reef Trust].", "works_for",
     "Ruiz > Port Office"),
    # members
    ("The [Initiative River Plan] donors ([Country Japan], [Country Oman] and [Country Chad]) met.", "member_of",
     "Chad > River Plan, Japan > River Plan, Oman > River Plan"),
    ("[Organization Friends Group] ambassadors ([Country Japan], [Country Oman] and the "
     "[InternationalOrganization EU]) left.", "member_of",
     "EU > Friends Group, Japan > Friends Group, Oman > Friends Group"),
    ("[Ministry Foreign Ministry] envoys ([Person Tan] and [Person Rao]) left.", "member_of", ""),
    ("[Organization Friends Group] ministers ([Person Tan] and [Person Rao]) left.", "member_of", ""),
    ("The [Party Dawn Front], a coalition of six parties including the [Party Farm Party] and [Party Islah], met.",
     "member_of", "Farm Party > Dawn Front, Islah > Dawn Front"),
    ("The [NGO Reef League], an umbrella of [NGO Palm Fund] and [NGO Turtle Trust], met.", "member_of",
     "Palm Fund > Reef League, Turtle Trust > Reef League"),
    ("The [Party Dawn Front], the alliance made up of [Party Islah], the [Party Farm Party] and two small "
     "parties, met.", "member_of", "Farm Party > Dawn Front, Islah > Dawn Front"),
    ("The [Party Dawn Front] comprises the [Party Farm Party] and [Party Islah].", "member_of",
     "Farm Party > Dawn Front, Islah > Dawn Front"),
    ("The [Party Dawn Front] fears a coalition of parties including [Party Islah].", "member_of", ""),
    ("The [Party Dawn Front], a coalition that [Party Islah] fears, met.", "member_of", ""),
    ("[Person Oduya]'s party, the [Party Dawn Front], met in [City Lima].", "member_of", "Oduya > Dawn Front"),
    ("The bloc consists of the [Party Dawn Party] led by [Person Rao], the [Party Farm Party] led by former President "
     "[Person Tan], and the [Party Reed Party].", "leads", "Rao > Dawn Party, Tan > Farm Party"),
    ("A bloc of the [Party Dawn Party] led by [Person Rao] and the [Party Farm Party] led by [Person Tan] met.",
     "leads", "Rao > Dawn Party, Tan > Farm Party"),
    ("The [Party New Front] consists of the [Party Dawn Party] led by [Person Rao], the [Party Farm Party] led by "
     "[Person Tan], and the [Party Reed Party].", "member_of",
     "Dawn Party > New Front, Farm Party > New Front, Reed Party > New Front"),
    # as many as are said
    ("[Person Rao], [Person Soto] and [Person Tan] met. The three ministers signed the [Agreement Pact].", "signed",
     "Rao > Pact, Soto > Pact, Tan > Pact"),
    ("[Person Rao] and [Person Tan] met. The two chairmen criticized [Country Chad].", "criticized",
     "Rao > Chad, Tan > Chad"),
    # deputies
    ("[Official PolOff] visited the [Agency Mine Bureau] and met its director, [Person Ruiz], and his deputy, "
     "[Person Soto].", "works_for", "Ruiz > Mine Bureau, Soto > Mine Bureau"),
    ("[Official PolOff] visited the [Agency Mine Bureau] and met its director, [Person Ruiz], and his deputy, "
     "[Person Soto].", "met", "PolOff > Ruiz, PolOff > Soto"),
    ("The head of the [NGO Reef Trust], [Person Ana Koi], and her assistant, [Person Soto], left.", "works_for",
     "Ana Koi > Reef Trust, Soto > Reef Trust"),
    ("The director of the [Agency Mine Bureau], [Person Ruiz], and his wife, [Person Ana], left.", "works_for",
     "Ruiz > Mine Bureau"),
    ("[Person Ruiz] and his deputy, [Person Soto], left [City Lima].", "works_for", ""),
    # bodies of bodies, and whom they are under
    ("[Agency Congress]'s [Agency ethics committee] chairman, [Person Rao], left.", "part_of",
     "ethics committee > Congress"),
    ("[Agency Congress]'s [Agency ethics committee] chairman, [Person Rao], left.", "works_for",
     "Rao > ethics committee"),
    ("The [InternationalOrganization Grain Fund]'s [Country Peru] director, [Person Rao], left.", "works_for",
     "Rao > Grain Fund"),
    ("The [Agency Great Chamber], [Country Fiji]'s parliament, met.", "part_of", "Great Chamber > Fiji"),
    ("A [Agency joint committee], under the [Official Chief of Staff], met.", "oversees",
     "Chief of Staff > joint committee"),
    ("The [Agency joint committee], under pressure from the [Official Chief of Staff], met.", "oversees", ""),
    ("The [Agency Night Office], which reports directly to the [Official President], is feared.", "oversees",
     "President > Night Office"),
    ("The [Agency Night Office], which reports directly to the [Official President], is feared.", "told", ""),
    ("The [Agency Night Office] reported to the [Official President] on the raid.", "oversees", ""),
    ("The [Agency Night Office] reported to the [Official President] that all was calm.", "told",
     "Night Office > President"),
    # who speaks in a text
    ("[NGO Press Watch] and [NGO Reef Trust] issued a statement on May 3 calling on [Country Oman] to free him.",
     "asked", "Press Watch > Oman, Reef Trust > Oman"),
    ("[NGO Press Watch] published a letter condemning the [Agency Night Office].", "criticized",
     "Press Watch > Night Office"),
    ("A letter from [NGO Press Watch] urging [Person Rao] to resign was read.", "asked", "Press Watch > Rao"),
    ("The [Agency Night Office] seized a statement condemning [Country Oman].", "criticized", ""),
    ("The [Official Ambassador] wrote to [Official Minister Rao] the next day requesting an explanation.", "asked",
     "Ambassador > Minister Rao"),
    ("The [Official Ambassador] wrote to [Official Minister Rao] praising the rains.", "asked", ""),
    ("[Company Reed Mills] has not paid once, [Person Ekholm] complained.", "criticized", "Ekholm > Reed Mills"),
    ("[Company Reed Mills] has not paid once, [Person Ekholm] laughed.", "criticized", ""),
    # whose goods
    ("[Country Chad] bought ten tons of [Country Fijian] sugar.", "sold", "Fijian > Chad"),
    ("[Country Chad] imports [Country Algerian] gas.", "trades_with", "Chad > Algerian"),
    ("[Country Chad] bought [Country Fijian] shares.", "sold", ""),
    ("[Person Rao] bought [Country Fijian] sugar.", "sold", ""),
    ("[Company Reed Mills] supplies half of [Country Chad]'s flour.", "sold", "Reed Mills > Chad"),
    ("[Company Reed Mills] supplies shops in [Country Chad].", "sold", ""),
    ("The frigates, which [Country Italy] sold [Country Oman] in 2004, are old.", "sold", "Italy > Oman"),
    ("[Country Fiji] exports nearly all of its sugar to [Country Japan].", "trades_with", "Fiji > Japan"),
    # who else was there
    ("[Person Rao] chaired the [Meeting Water Forum]. At the table were [Country Oman] and [Country Chad].",
     "participated_in", "Chad > Water Forum, Oman > Water Forum"),
    ("[Person Rao] chaired the [Meeting Water Forum]. Also present were [Country Oman] and [Country Chad].",
     "participated_in", "Chad > Water Forum, Oman > Water Forum"),
    ("[Person Rao] chaired the [Meeting Water Forum]. The tuna was present in [Country Oman].", "participated_in", ""),
    # where
    ("[Company Reed Mills] in [Province Sindh] was closed.", "located_in", "Reed Mills > Sindh"),
    ("[Agency DPKO] and [Agency OCHA] in [City Geneva] had not been asked.", "located_in", "OCHA > Geneva"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "predicate", "pairs"), CASES)
def test_all_pairs(markup: str, predicate: str, pairs: str) -> None:
    assert sorted(find_pairs(markup, predicate)) == sorted(filter(None, pairs.split(", ")))
