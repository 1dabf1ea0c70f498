"""An `AlignmentReport` in, the sentences about its method and limits out."""

from dataclasses import asdict

from alignment.report import AlignmentReport
from alignment.settings import AlignmentSettings

METHOD_LINES = (
    "Each syllabus was split into passages (sentences, list items, table cells). Every "
    "passage was compared with the terms and example sentences of every knowledge area, and with "
    "the wording of labelled passages. The level follows from what passages say, whether they "
    "speak of young children, and the part of the syllabus where they stand, by frozen weights "
    "that were learned from labelled syllabi; never from counts alone.",
    "Course facts, policies and campus information never count; each course page says what was set "
    "aside. A bibliography alone gives at most “in passing”.",
    "A course's result does not depend on the other courses in this report. Quotes are the "
    "syllabus's own words; very long passages are shortened with “…”.",
    "Every level here is proposed from the wording of the syllabus and is unreviewed: 0% of "
    "the cells were confirmed by a person. Please confirm or correct them with the instructors.",
)
LIMIT_LINES = (
    "A syllabus announces what a course offers. It does not show what happened in class or "
    "what students learned, and “not found” means only that the syllabus does not "
    "say it. Ways of working, such as reflection, are rarely written down in syllabi.",
    "A paraphrase in words that neither the map nor the learned weights know is missed. No infant "
    "mental health specialist has reviewed the map's wording yet.",
    "The proposed levels were measured against readings by language models that followed a "
    "written rubric; no infant mental health specialist has checked those readings. The figures "
    "are in docs/accuracy.md of the project.",
)


def technical_text(report: AlignmentReport) -> str:
    """Give what is needed to make the results again: versions, fingerprint and settings."""
    method, framework = report.method, report.framework
    return (
        f"method version {method.version}, statistics {method.statistics}, weights "
        f"{method.weights}; map {framework.id} {framework.version}, "
        f"fingerprint {framework.fingerprint}; "
        f"settings: {_settings_text(method.settings)}."
    )


def _settings_text(settings: AlignmentSettings) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in asdict(settings).items())
