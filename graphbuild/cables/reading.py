"""Files, folders and standard input in, cables out, one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from graphbuild import registry
from graphbuild.cables.documents import DAMAGED, Document, File, Reader, damage, find_paths, open_files
from graphbuild.cables.parsing import parse_cable
from graphbuild.cables.posts import canonical
from graphbuild.cables.readers import read_any
from graphbuild.errors import CableError
from graphbuild.records import Cable

_DOCUMENTATION = re.compile(r"(?:README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG|CHANGES|CONTRIBUTING|AUTHORS)\b", re.I)
OnError = Callable[[CableError], None]


def read_cables(*paths: str | Path, reader: str | None = None, on_error: OnError | None = None) -> Iterator[Cable]:
    """Reads cables from files, folders (with all that is in them) and "-", standard input.

    `reader` forces one of the registry's readers. A file or record that cannot be read goes to `on_error`
    as a CableError and reading goes on; without `on_error` it is raised. A path that does not exist and
    paths with no cable at all always raise. A cable whose text was read before is left out and one whose
    id was is given a suffix; `on_error` is told of both.
    """
    missing = next((path for path in paths if str(path) != "-" and not Path(path).exists()), None)
    if missing is not None:
        raise CableError("there is no such file or folder", source=str(missing))
    read: Reader = registry.load("readers", reader) if reader else read_any
    seen: dict[str, int] = {}
    for path in paths:
        for cable in _cables(path, read, on_error or _raise):
            if admitted := _admit(cable, seen, on_error or _ignore):
                yield admitted
    if not seen:
        raise CableError("there is no cable in it", source=", ".join(map(str, paths)) or "no path")


def _cables(path: str | Path, read: Reader, report: OnError) -> Iterator[Cable]:
    for found in find_paths(path):
        try:
            for file in open_files(found, report, named=found == path):
                yield from _read(file, read, report)
        except CableError as error:
            report(error)
        except DAMAGED as error:
            report(damage(error, source=str(found)))


def _read(file: File, read: Reader, report: OnError) -> Iterator[Cable]:
    """The cables of one file; what is wrong with it leaves the others of its archive as they are."""
    try:
        for document in read(file, report):
            yield from _parsed(document, file, report)
    except CableError as error:
        report(error)
    except DAMAGED as error:
        report(damage(error, source=file.name))


def _parsed(document: Document, file: File, report: OnError) -> Iterator[Cable]:
    """The document's cable; a file that only its folder named must look like one, and so must documentation."""
    try:
        cable = parse_cable(document.text, source=document.id or document.source)
    except CableError as error:
        report(
            CableError("there is no text in it", source=document.source, line=document.line) if document.line else error
        )
        return
    if not document.id and _is_no_telegram(cable):
        documentation = _is_documentation(file.name)
        if file.named and not documentation:
            yield cable
        elif file.named or not documentation:
            report(CableError("nothing in it looks like a telegram", source=document.source))
        return
    yield replace(cable, id=canonical(document.id), source=document.source) if document.id else cable


def _is_documentation(name: str) -> bool:
    last = Path(name).name
    return bool(_DOCUMENTATION.match(last)) or last.lower().endswith(".md")


def _is_no_telegram(cable: Cable) -> bool:
    return cable.id.startswith("UNKNOWN") and not cable.header


def _admit(cable: Cable, seen: dict[str, int], tell: OnError) -> Cable | None:
    """The cable, under another id where its own is taken; None where its text was read before."""
    digest, name, count = hash(cable.text), cable.id, 1
    while name in seen:
        if seen[name] == digest:
            tell(CableError(f"{name} was read before, with the same text: left out", source=cable.source))
            return None
        count += 1
        name = f"{cable.id}-{count}"
    seen[name] = digest
    if name == cable.id:
        return cable
    warning = f"another cable has the id {cable.id}: this one is {name}"
    tell(CableError(warning, source=cable.source))
    return replace(cable, id=name, warnings=(*cable.warnings, warning))


def _raise(error: CableError) -> None:
    raise error


def _ignore(error: CableError) -> None:
    """Repeated cables are no failure: without a listener they pass."""
