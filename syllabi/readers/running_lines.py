"""The lines of page headers and footers in, each different one once out, page numbers left out."""

import re
from dataclasses import dataclass, field

_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.?|pg\.?)?\W*\d*\W*(?:of|/)?\W*\d*\W*", re.I)
_MAX_NUMBER_CHARACTERS = 60


@dataclass(slots=True)
class RunningLines:
    """Remembers the lines of one document that were taken."""

    taken: set[str] = field(default_factory=set)

    def takes(self, line: str) -> bool:
        """Say whether a line is worth a block: it is new, and more than a page's number."""
        folded = " ".join(line.lower().split())
        if folded in self.taken or _PAGE_NUMBER.fullmatch(folded[:_MAX_NUMBER_CHARACTERS]):
            return False
        self.taken.add(folded)
        return True
