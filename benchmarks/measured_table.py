"""What was measured in, the few figures that reports print out (see `alignment.measured`)."""

from benchmarks.accuracy_rows import Row
from benchmarks.estimates import Estimate


def measured_table(everything: Row) -> str:
    """The table of a row whose methods are this one, then plain TF-IDF; two digits each."""
    own, plain = everything.figures[:2]
    parts = [
        f"# Written by benchmarks.accuracy; do not edit.\n\nn_syllabi = {everything.n_syllabi}\n"
    ]
    for name in ("covered", "mentioned"):
        figure: Estimate = getattr(own, name)
        parts.append(
            f"[{name}]\nvalue = {figure.value:.2f}\nlow = {figure.low:.2f}\n"
            f"high = {figure.high:.2f}\nplain = {getattr(plain, name).value:.2f}\n"
        )
    return "\n".join(parts)
