"""The map's words in, the same words out so that Streamlit's Markdown shows them as they are."""

import string

_ESCAPES = str.maketrans({mark: f"\\{mark}" for mark in string.punctuation})


def plain(text: str) -> str:
    """`text` for a call that reads Markdown: every ASCII punctuation mark is escaped.

    White space is folded, so that no line can begin a list, a heading or code. Streamlit
    still makes links of web addresses and arrows of "->" behind the escapes: what comes
    from a syllabus or a file name is shown with `st.text` or as escaped HTML instead.
    """
    return " ".join(text.split()).translate(_ESCAPES)
