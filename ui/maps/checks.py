"""A copy of a map in; what is wrong with it or could be better out, new things apart from old."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from alignment.map_check import check_matching
from competency_map import Framework, Problem, Severity, check_framework
from exports import area_text, counted
from ui.maps.domains import domain_text

_SENTENCES = "map_sentences_checked"


@dataclass(frozen=True, slots=True)
class Checked:
    """Problems of a copy: errors, advice on what was changed, and how many it had before."""

    errors: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    n_known: int


def check_copy(base: Framework, copy: Framework) -> Checked:
    """All errors; of the advice what the map that the copy was made from has not as well."""
    known = set(check_framework(base))
    found = check_framework(copy)
    advice = [each for each in found if each.severity is Severity.ADVICE]
    new = tuple(each for each in advice if each not in known)
    errors = tuple(each for each in found if each.severity is Severity.ERROR)
    return Checked(errors, new, len(advice) - len(new))


def sentence_problems(framework: Framework) -> list[Problem]:
    """Advice on sentences that the matching takes otherwise than the map means them; slow."""
    return [
        Problem(Severity.ADVICE, found.area, f'"{found.text}" {found.problem} {found.remedy}')
        for found in check_matching(framework)
    ]


def show_checks(base: Framework, copy: Framework) -> bool:
    """Draw what the checks found; whether the copy can be saved."""
    checked = _checked(base.fingerprint, copy.fingerprint, base, copy)
    st.header("Checks", anchor=False)
    if checked.errors:
        st.text(f"Errors: {len(checked.errors)}. Mend them before you save the map.")
        _show_lines(copy, checked.errors)
    else:
        st.text("No errors.")
    if checked.advice:
        st.text(f"Advice on your changes: {len(checked.advice)}.")
        _show_lines(copy, checked.advice)
    if checked.n_known:
        st.text(f"The map had {counted(checked.n_known, 'other piece')} of advice before.")
    _show_sentences(copy)
    return not checked.errors


def problem_lines(framework: Framework, problems: Iterable[Problem]) -> list[str]:
    """A line for each problem, with the code and the name of the area or domain before it."""
    names = {domain.code: domain_text(domain) for domain in framework.domains}
    names |= {area.code: area_text(area) for area in framework.knowledge_areas}
    return [f"{names.get(each.where, each.where)}: {each.text}" for each in problems]


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _checked(old: str, new: str, _base: Framework, _copy: Framework) -> Checked:
    return check_copy(_base, _copy)


def _show_lines(framework: Framework, problems: Sequence[Problem]) -> None:
    with st.container(border=True):
        for line in problem_lines(framework, problems):
            st.text(line)


def _show_sentences(copy: Framework) -> None:
    st.button(
        "Check every sentence against the matching",
        key="check_sentences",
        on_click=_want,
        args=(copy.fingerprint,),
    )
    if st.session_state.get(_SENTENCES) != copy.fingerprint:
        return
    with st.spinner("Matching every sentence of the map ..."):
        found = _sentences(copy.fingerprint, copy)
    if found:
        st.text(f"Sentences that are taken otherwise than meant: {len(found)}.")
        _show_lines(copy, found)
    else:
        st.text("Every sentence is matched as it is meant.")


@st.cache_resource(scope="session", max_entries=2, show_spinner=False)
def _sentences(fingerprint: str, _copy: Framework) -> list[Problem]:
    return sentence_problems(_copy)


def _want(fingerprint: str) -> None:
    st.session_state[_SENTENCES] = fingerprint
