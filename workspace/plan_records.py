"""What people plan for a course: what is picked, what is said of it, what stands in the plan."""

from dataclasses import dataclass
from datetime import datetime

from competency_map import ChangeKind, Idea


@dataclass(frozen=True, slots=True)
class Pick:
    """A change of a lens to be planned for an area of a course, as a person sees it.

    `lens` is the discipline, `lens_fingerprint` says which wording of it. `week` ("Week 6") and
    `topic` are the syllabus's own words for its place, "" where it has none; `standard` names the
    accreditor's standard beside it.
    """

    framework: str
    area: str
    change: Idea
    lens: str
    lens_fingerprint: str
    week: str = ""
    topic: str = ""
    standard: str = ""


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """What a person says of a planned change; None leaves a thing as it is.

    `text` is the change in other words. `week` is another place for it, which has no topic of the
    syllabus unless `topic` names one.
    """

    who: str | None = None
    by_when: str | None = None
    is_done: bool | None = None
    text: str | None = None
    week: str | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """A change in the plan of a course, in the words that it had when picked or was given since.

    `change` is the fingerprint of the lens's change, `by` who picked it `at` that time in UTC.
    `who` and `by_when` are a person's own words. Whoever changes it names its `version` as what
    they saw.
    """

    id: str
    course: str
    framework: str
    area: str
    change: str
    lens: str
    lens_fingerprint: str
    kind: ChangeKind
    unit: str
    text: str
    standard: str
    week: str
    topic: str
    person_id: str
    by: str
    at: datetime
    who: str
    by_when: str
    done_at: datetime | None
    version: int
    changed_by: str
    changed_at: datetime

    @property
    def is_done(self) -> bool:
        """Whether somebody has ticked it off."""
        return self.done_at is not None
