import tomllib
from pathlib import Path

from streamlit import config

SETTINGS = tomllib.loads(
    (Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8")
)


def test_nobody_waits_for_a_full_collection_after_each_press() -> None:
    assert SETTINGS["runner"]["postScriptGC"] is False
    # An unknown name would be passed over without a word.
    assert isinstance(config.get_option("runner.postScriptGC"), bool)


def test_every_shipped_setting_is_one_that_streamlit_knows() -> None:
    for section, settings in SETTINGS.items():
        for name, value in settings.items():
            if not isinstance(value, dict):
                config.get_option(f"{section}.{name}")


def test_the_app_reports_to_nobody_and_serves_this_computer_only() -> None:
    assert SETTINGS["browser"]["gatherUsageStats"] is False
    assert SETTINGS["server"]["address"] == "127.0.0.1"
