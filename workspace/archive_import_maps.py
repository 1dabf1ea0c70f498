"""An archive in, the maps that it needs put in their places; refused where one is missing."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from competency_map import Framework, FrameworkError, store_framework
from workspace.archive_maps import machine_map
from workspace.archive_reading import ReadArchive
from workspace.errors import ArchiveError
from workspace.person import Person
from workspace.roles import may_everything
from workspace.saved_maps import SavedMap, map_of_today, saved_map
from workspace.tables import SavedMapRow


@contextmanager
def map_kept(person: Person, archive: ReadArchive) -> Iterator[None]:
    """Keep the program's own map as an imported one if no map of its id is on this machine.

    It is taken away again if an error leaves the block. Raises ArchiveError where the archive
    does not hold it, or the person may not add a map that everybody on this site sees.
    """
    if machine_map(archive.program.framework) is not None:
        yield
        return
    saved = archive.maps.get(archive.program.fingerprint)
    if saved is None or saved.framework.id != archive.program.framework:
        raise _missing(archive, archive.program.framework, archive.program.fingerprint)
    if not may_everything(person):
        raise ArchiveError(
            f"The archive brings the map {saved.framework.id}, which is not on this site. Ask "
            "whoever runs the site to import that map first. Nothing was changed."
        )
    try:
        file = store_framework(saved.framework)
    except FrameworkError as error:
        raise ArchiveError(f"The archive's map cannot be kept: {error}") from error
    try:
        yield
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def keep_approved_maps(session: Session, archive: ReadArchive) -> None:
    """Keep the maps that courses were approved with; raise ArchiveError where one is missing."""
    for approval in archive.approvals:
        part = approval.part
        framework = _approved_with(session, archive, part.framework, part.fingerprint)
        codes = {area.code for area in framework.knowledge_areas}
        if framework.id != part.framework or not approval.areas <= codes:
            raise ArchiveError(
                f"An approval of course {part.course} in the archive does not fit its map "
                f"{part.framework}. Nothing was changed. Export the archive once more."
            )


def _approved_with(
    session: Session, archive: ReadArchive, framework_id: str, fingerprint: str
) -> Framework:
    kept = session.get(SavedMapRow, fingerprint)
    if kept is not None:
        return saved_map(kept).framework
    saved = archive.maps.get(fingerprint) or _here(framework_id)
    if saved is None or saved.framework.fingerprint != fingerprint:
        raise _missing(archive, framework_id, fingerprint)
    session.add(saved.row)
    session.flush()
    return saved.framework


def _here(framework_id: str) -> SavedMap | None:
    framework = machine_map(framework_id)
    return map_of_today(framework) if framework else None


def _missing(archive: ReadArchive, framework_id: str, fingerprint: str) -> ArchiveError:
    titles = (part.title for part in archive.map_parts if part.fingerprint == fingerprint)
    title = next(titles, "") or framework_id
    return ArchiveError(
        f"The archive needs the map “{title}” (id {framework_id}, fingerprint "
        f"{fingerprint or 'not known'}), whose wording it does not hold. Import that map on this "
        "machine first (`imh-align map import`), or export the archive once more with the map's "
        "wording (--with-private-map). Nothing was changed."
    )
