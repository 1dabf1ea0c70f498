"""What an import gives: the map, and every row or item that is not in it, with the reason."""

from dataclasses import dataclass, replace

from competency_map.framework import Framework
from competency_map.validation import Problem, Severity


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row, item or association that is not in the map; `where` is its line or identifier."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """A map that was read, and what could not be taken over; nothing is dropped silently.

    `stated_fingerprint` is the one the file says its content had when it was exported, ""
    if it says none. `remarks` are whole fields that a map has no place for.
    """

    framework: Framework
    rejected: tuple[Rejected, ...] = ()
    stated_fingerprint: str = ""
    remarks: tuple[Rejected, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the content is another than the one the file's fingerprint was made of."""
        return self.stated_fingerprint not in ("", self.framework.fingerprint)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """An error for each rejected row, advice for each remark and for a changed content."""
        errors = (Problem(Severity.ERROR, row.where, row.reason) for row in self.rejected)
        remarks = (Problem(Severity.ADVICE, row.where, row.reason) for row in self.remarks)
        return (*errors, *remarks, *self._stale())

    def as_private(self) -> "ImportResult":
        """The same with the map marked private; it counts as unchanged if it was."""
        framework = replace(self.framework, is_private=True)
        stated = framework.fingerprint if not self.is_changed else self.stated_fingerprint
        return replace(self, framework=framework, stated_fingerprint=stated)

    def _stale(self) -> tuple[Problem, ...]:
        if not self.is_changed:
            return ()
        text = (
            f"The map changed since its export: fingerprint {self.stated_fingerprint} then, "
            f"{self.framework.fingerprint} now. If the change is meant, give the map a new version."
        )
        return (Problem(Severity.ADVICE, self.framework.id, text),)
