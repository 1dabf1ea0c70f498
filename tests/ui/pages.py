"""What a page shows, for the tests of the pages."""

from streamlit.testing.v1 import AppTest


def opened(app: AppTest, page: str) -> AppTest:
    """The app, run on that page of `ui/pages`."""
    app.run().switch_page(f"ui/pages/{page}.py").run()
    assert not app.exception, app.exception
    return app


def added(app: AppTest, *files: tuple[str, bytes, str]) -> AppTest:
    """The app on the page Add syllabi, after these files were sent there."""
    opened(app, "add_syllabi").file_uploader[0].set_value(list(files)).run()
    assert not app.exception, app.exception
    return app


def removed(app: AppTest, key: str) -> AppTest:
    """The app after something was removed on the page Add syllabi, and that was meant."""
    for each in (key, "removal_yes"):
        app.button(key=each).click().run()
        assert not app.exception, app.exception
    return app


def title(app: AppTest) -> str:
    return str(app.title[0].value)


def buttons(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def texts(app: AppTest) -> str:
    """Everything shown as plain text."""
    return "\n".join(str(text.value) for text in app.text)


def markdown(app: AppTest) -> str:
    """Everything that goes through Markdown, headings included."""
    elements = [*app.markdown, *app.header, *app.subheader, *app.title, *app.caption]
    labels = [*buttons(app), *(expander.label for expander in app.expander)]
    return "\n".join([*(str(element.value) for element in elements), *labels])


def html(app: AppTest) -> str:
    """The HTML of ours, as it is sent to the browser."""
    return "\n".join(element.proto.body for element in app.get("html"))
