"""A time in UTC in, the same moment in the words and the time zone of the person's browser out."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def local_text(at: datetime) -> str:
    """The moment as "today, 14:05" or "3 Nov 2026, 14:05"."""
    here = at.astimezone(_zone())
    is_today = here.date() == datetime.now(UTC).astimezone(_zone()).date()
    day = "today" if is_today else f"{here.day} {here:%b %Y}"
    return f"{day}, {here:%H:%M}"


def _zone() -> tzinfo | None:
    """The browser's time zone; None, which is the server's, where it is not known."""
    try:
        return ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
