"""Records in, the graph folder out, and back: the only home of the tables on disk."""

from graphbuild.storage.folder import TABLES, GraphFolder
from graphbuild.storage.manifest import Manifest, read_manifest, write_manifest
from graphbuild.storage.parts import Parts
from graphbuild.storage.workplace import Workplace, replacing

__all__ = [
    "TABLES",
    "GraphFolder",
    "Manifest",
    "Parts",
    "Workplace",
    "read_manifest",
    "replacing",
    "write_manifest",
]
