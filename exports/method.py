"""An `AlignmentReport` in, the sentences about its method and limits out."""

from dataclasses import asdict

from alignment.measured import Measured, MeasuredFigure, load_measured
from alignment.report import AlignmentReport
from alignment.review_counts import ReviewCounts
from alignment.settings import AlignmentSettings
from exports.review_wording import number_text, verdicts_text

METHOD_LINES = (
    "Each syllabus was split into passages (sentences, list items, entries of tables). Every "
    "passage was compared with the terms and example sentences of every knowledge area, and with "
    "the wording of labelled passages. The level follows from what passages say, whether they "
    "speak of young children, and the part of the syllabus where they stand, by frozen weights "
    "that were learned from labelled syllabi; never from counts alone.",
    "A course's result does not depend on the other courses in this report. Quotes are the "
    "syllabus's own words; very long passages are shortened with “…”.",
    "Course facts, policies and campus information never count; the pages of a course say what was "
    "set aside where a report has them. A bibliography alone gives at most “in passing”.",
)
LIMIT_LINES = (
    "A syllabus announces what a course offers. It does not show what happened in class or "
    "what students learned, and “not found” means only that the syllabus does not "
    "say it. Ways of working, such as reflection, are rarely written down in syllabi.",
    "A paraphrase in words that neither the map nor the learned weights know is missed. No infant "
    "mental health specialist has reviewed the map's wording yet.",
)
DISCLOSURE = (
    "The levels and the choice of quotes and smallest changes were proposed by software that sends "
    "no syllabus to any outside service. Its weights were learned from syllabi that language "
    "models labelled by a written rubric. People decide what of it to keep, and whoever signs this "
    "report answers for it."
)
MEASURED_LIMIT_LINES = (
    "The proposed levels were measured against readings by language models that followed a "
    "written rubric; no infant mental health specialist has checked those readings. More figures, "
    "and how they were made, are in docs/accuracy.md of the project.",
    "The figures speak of those syllabi and of the project's default map, not of this program, of "
    "another map, or of how well a file was read. The syllabi helped to make the map and to choose "
    "settings of the method, which flatters it; the interval holds what comes from the choice of "
    "syllabi alone.",
)


def review_line(counts: ReviewCounts) -> str:
    """Say how many of the proposed levels people have reviewed, and what is left to do."""
    if not counts.n_reviewed:
        return (
            "Every level here is proposed from the wording of the syllabus and is unreviewed: 0% "
            "of the levels were confirmed by a person. Please confirm or correct them with the "
            "instructors."
        )
    left = "" if counts.n_proposed == 0 else " Please confirm or correct the others."
    return (
        "Every level was proposed from the wording of the syllabus. People have reviewed "
        f"{number_text(counts)}: {verdicts_text(counts)}. Where they decided, their level stands "
        "and is counted; what a course does not mean to teach counts as no gap and no opening of "
        f"it.{left}"
    )


def measured_text(measured: Measured) -> str:
    """Say how right the levels were where that was measured, with the interval of each figure."""
    return (
        f"On {measured.n_syllabi:,} labelled syllabi, each graded by weights that were learned "
        f"without it, “covered” agreed with the labels to {_figure_text(measured.covered)}, and "
        f"“in passing or more” to {_figure_text(measured.mentioned)}. Such a figure, known as F1, "
        "goes from 0 to 1 and falls both with what is called covered wrongly and with what is "
        f"missed. A plain comparison of words (TF-IDF) reached {measured.covered.plain:.2f} and "
        f"{measured.mentioned.plain:.2f}."
    )


def accuracy_lines() -> tuple[str, ...]:
    """Say how right the method was where it was measured, and what those figures are not."""
    return measured_text(load_measured()), *MEASURED_LIMIT_LINES


def technical_text(report: AlignmentReport) -> str:
    """Give what is needed to make the results again: versions, fingerprint and settings."""
    method, framework = report.method, report.framework
    return (
        f"method version {method.version}, statistics {method.statistics}, weights "
        f"{method.weights}; map {framework.id} {framework.version}, "
        f"fingerprint {framework.fingerprint}; "
        f"{_settings_text(method.settings)}."
    )


def source_text(report: AlignmentReport) -> str:
    """Say where the map comes from and under what terms its wording stands."""
    framework = report.framework
    return " ".join(_ended(text) for text in (framework.source, framework.licence) if text.strip())


def _figure_text(figure: MeasuredFigure) -> str:
    return f"{figure.value:.2f} (95% interval {figure.low:.2f} to {figure.high:.2f})"


def _settings_text(settings: AlignmentSettings) -> str:
    """Name what was set otherwise than shipped; the JSON holds all of it."""
    shipped = asdict(AlignmentSettings())
    other = [
        f"{key.replace('_', ' ')} {value}"
        for key, value in asdict(settings).items()
        if value != shipped[key]
    ]
    return f"settings changed: {', '.join(other)}" if other else "settings as shipped"


def _ended(text: str) -> str:
    return f"{text.strip().rstrip('.')}."
