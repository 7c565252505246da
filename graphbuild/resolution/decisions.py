"""What a person decided in, what resolution asks of it out: verdicts on pairs of names, changes of entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.errors import DecisionError
from graphbuild.records import Choice, Decision, Verdict

_PAIRS = {Choice.SAME: Verdict.SAME, Choice.DIFFERENT: Verdict.DIFFERENT, Choice.UNSURE: Verdict.UNSURE}


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions by what they are about; of two on one pair, or two names or types of one entity, the later counts."""

    all: tuple[Decision, ...] = ()
    verdicts: Mapping[frozenset[str], Verdict] = field(default_factory=dict)
    others: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.all)

    def of(self, left: str, right: str) -> Verdict | None:
        """The verdict on a pair of ids, or None where nobody decided."""
        return self.verdicts.get(frozenset((left, right)))

    def pairs(self, verdict: Verdict) -> Iterator[tuple[str, str]]:
        """The pairs of one verdict, sorted."""
        found = sorted(sorted(pair) for pair, given in self.verdicts.items() if given is verdict)
        return ((left, right) for left, right in found)

    def apart(self, entity: str, cable_id: str) -> str | None:
        """For a name that stands for something else in this cable: the first of the cables where it does."""
        return self.others.get((entity, cable_id))

    def changes(self, ids: Iterable[str]) -> Iterator[Decision]:
        """Renaming, retyping and dropping of the entity that has these ids, in the order of the decisions."""
        wanted = set(ids)
        return (item for item in self.all if item.choice not in _PAIRS and item.entity in wanted)

    def unmet(self, known: set[str]) -> Iterator[Decision]:
        """Those about an id that is in no cable."""
        return (item for item in self.all if not known.issuperset(item.ids))


def weigh_decisions(decisions: Iterable[Decision]) -> Decisions:
    """Takes decisions in their order; DecisionError where one tells apart what others together make one."""
    given = tuple(decisions)
    latest = {frozenset(item.ids): item for item in given if item.choice in _PAIRS and item.other != item.entity}
    _refuse_clash(latest.values())
    others = {
        (item.entity, cable): min(item.cables)
        for item in given
        if item.choice is Choice.DIFFERENT and item.other == item.entity
        for cable in item.cables
    }
    return Decisions(given, {pair: _PAIRS[item.choice] for pair, item in latest.items()}, others)


def _refuse_clash(decisions: Iterable[Decision]) -> None:
    joined: dict[str, set[str]] = {}
    told = sorted(decisions, key=lambda item: item.line)
    same = [item for item in told if item.choice is Choice.SAME]
    for item in same:
        group = set().union(*(joined.get(id_, {id_}) for id_ in item.ids))
        joined.update(dict.fromkeys(group, group))
    for item in told:
        left, right = (*item.ids, "")[:2]
        if item.choice is Choice.DIFFERENT and right in joined.get(left, ()):
            lines = [str(other.line) for other in same if not joined[left].isdisjoint(other.ids)]
            told_by = f"line{'s' * (len(lines) > 1)} {', '.join(lines)}"
            raise refusal(f"{left} and {right} are told apart here, but {told_by} of the same file make them one", item)


def refusal(message: str, decision: Decision) -> DecisionError:
    """The error that names where a decision was read."""
    return DecisionError(message, source=decision.source, line=decision.line or None)
