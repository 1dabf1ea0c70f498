"""A word in, its forms out: singular, stem, and whether it tells of a topic at all."""

import Stemmer

from alignment.stop_words import STOP_WORDS

# British spellings of the field's words, folded into the American ones that the maps use.
_SPELLINGS = (
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("counsell", "counsel"),
    ("foet", "fet"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("modell", "model"),
    ("organis", "organiz"),
    ("paed", "ped"),
    ("practise", "practice"),
    ("programme", "program"),
    ("recognis", "recogniz"),
    ("socialis", "socializ"),
)
# The English stemmer of Snowball in C: many times as quick as its Python twin, stem for stem alike.
# It keeps no words by itself (0): those met before are kept below.
_STEMMER = Stemmer.Stemmer("english", 0)
_MOST_FORMS = 200_000


class Forms(dict[str, tuple[str, str, str]]):
    """Each word's singular, stem and telling stem, made when first asked for."""

    def __missing__(self, word: str) -> tuple[str, str, str]:
        if len(self) >= _MOST_FORMS:
            self.clear()
        self[word] = forms = _forms(word)
        return forms


# A plain table: every word of every syllabus is looked up here, and `lru_cache` would move it.
FORMS = Forms()


def _forms(word: str) -> tuple[str, str, str]:
    word = "and" if word == "&" else word.lower().replace("\u2019", "'").removesuffix("'s")
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    stem = _STEMMER.stemWord(word)
    tells = len(stem) > 1 and not stem.isdigit() and stem not in STOP_WORDS
    return singular(word), stem, stem if tells else ""


def singular(word: str) -> str:
    """Fold a plural ending, and no other: "families" and "family" meet, "attached" stays.

    Source: the S-stemmer of Harman, "How effective is suffixing?", JASIS 42 (1991), with
    one rule more so that "losses" meets "loss".
    """
    if word.endswith("ies") and not word.endswith(("eies", "aies")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss", "is")) and len(word) > 3:
        return word[:-1]
    return word
