"""Composed cables, twelve of four posts over three years and twelve of seven: who is who in them, found and told."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from statistics import mean

import pytest

from graphbuild.cables import read_cables
from graphbuild.extraction import load_extractor
from graphbuild.records import Extraction
from graphbuild.resolution import resolve
from graphbuild.resolution.keys import Keys
from graphbuild.resolution.within import read_referents

HERE = Path(__file__).parent
BARS = {"archive": 0.9, "posts": 0.95}
Name = tuple[str, str]


def read_truth(archive: str) -> dict[Name, str]:
    """What each form of a name in each cable stands for."""
    truth = {}
    for line in (HERE / f"{archive}_truth.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            thing, places = line.split(" | ")
            for place in places.split("; "):
                cable, forms = place.split(": ")
                truth |= {(cable, form): thing for form in forms.split(", ")}
    return truth


def read_archive(archive: str) -> list[Extraction]:
    paths = sorted((HERE / archive).glob("*.txt"), key=lambda path: path.name[2:])
    return list(map(load_extractor(None), read_cables(*paths)))


def find_entities(extractions: list[Extraction]) -> dict[Name, str | None]:
    """The entity that each name of each cable was given, by its name without title and by its words."""
    resolution = resolve(lambda: iter(extractions))
    keys = Keys(resolution.reader.posts, resolution.reader.ontology.types, resolution.reader.decisions)
    found: dict[Name, str | None] = {}
    for extraction in extractions:
        for mention, referent in read_referents(extraction, resolution.reader).by_mention.items():
            entity = resolution.ids[keys.of(referent, extraction.cable)]
            for form in (mention.text, mention.name, mention.abbreviation or mention.name):
                found.setdefault((extraction.cable.id, " ".join(form.split())), entity)
    return found


def b_cubed(truth: dict[Name, str], found: dict[Name, str | None]) -> tuple[float, float]:
    """Precision and recall of clusters, name by name (Bagga and Baldwin 1998); a name not found stands alone."""
    true, made = defaultdict[str, set[Name]](set), defaultdict[str, set[Name]](set)
    for name, thing in truth.items():
        true[thing].add(name)
        made[found.get(name) or f"lost {name}"].add(name)
    pairs = [(true[thing], made[found.get(name) or f"lost {name}"]) for name, thing in truth.items()]
    return mean(len(t & m) / len(m) for t, m in pairs), mean(len(t & m) / len(t) for t, m in pairs)


@pytest.mark.parametrize("archive", BARS)
def test_who_is_who_in_the_archive(archive: str) -> None:
    truth, found = read_truth(archive), find_entities(read_archive(archive))
    precision, recall = b_cubed(truth, found)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"\nB-cubed of {len(truth)} names: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    print("lost:", *(" ".join(name) for name in truth if name not in found), sep="\n  ")
    assert precision == 1, "two things were made one"
    assert f1 >= BARS[archive]
