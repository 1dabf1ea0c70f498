"""What ships beside the maps in (lenses, crosswalks, categories); its problems out."""

from competency_map.category_files import load_guide
from competency_map.crosswalk_files import load_crosswalks
from competency_map.guidance_check import check_categories, check_crosswalk
from competency_map.lens_check import check_lens
from competency_map.lens_files import load_lenses
from competency_map.loading import load_shipped
from competency_map.validation import Problem

# The map whose codes all of them name.
_MAP = "imh-extended"


def check_shipped() -> tuple[Problem, ...]:
    """All problems, file by file.

    Raises FrameworkError, naming the file and the field, if a file cannot be read.
    """
    framework = load_shipped(_MAP)
    checked = (
        *(check_lens(lens, framework) for lens in load_lenses()),
        *(check_crosswalk(crosswalk, framework) for crosswalk in load_crosswalks()),
        check_categories(load_guide(), framework),
    )
    return tuple(problem for problems in checked for problem in problems)
