"""The glossary of reports, drawn as a list of words with their meanings."""

from html import escape

import streamlit as st

from exports.outline.legend import GLOSSARY


def show_glossary() -> None:
    """Draw every word with what it means, in the order of the alphabet."""
    entries = (
        f'<dt style="font-weight:600">{escape(word)}</dt>'
        f'<dd style="margin:0 0 .6rem 1rem">{escape(meaning)}</dd>'
        for word, meaning in GLOSSARY
    )
    st.html(f"<dl style='padding:0'>{''.join(entries)}</dl>")
