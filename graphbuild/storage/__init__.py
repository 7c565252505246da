"""Records in, the graph folder out, and back: the only home of the tables on disk."""

from graphbuild.storage.decisions import FILE as DECISIONS
from graphbuild.storage.decisions import digest_decisions, parse_decision, read_decisions, write_decisions
from graphbuild.storage.folder import TABLES, GraphFolder
from graphbuild.storage.manifest import Manifest, read_manifest, write_manifest
from graphbuild.storage.parts import Parts
from graphbuild.storage.workplace import Workplace, replacing

__all__ = [
    "DECISIONS",
    "TABLES",
    "GraphFolder",
    "Manifest",
    "Parts",
    "Workplace",
    "digest_decisions",
    "parse_decision",
    "read_decisions",
    "read_manifest",
    "replacing",
    "write_decisions",
    "write_manifest",
]
