"""An old Word file's bytes (.doc) in, the same document as .docx out, where LibreOffice is there.

LibreOffice runs apart: its own session, a folder and a profile of its own that are removed, no
macros, no links, no way to the network, and an end by force when its time is over.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.ole_file import has_word_password, root_streams

MAX_SECONDS = 25.0
MAX_MEMORY_BYTES = 4 << 30
MAX_WRITTEN_BYTES = 60_000_000
MAX_DOCX_BYTES = 40_000_000
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck")
_LIMITED = (  # limits, then the program itself: nothing runs between fork and exec in this one
    "import os, resource, sys; seconds, memory, written = map(int, sys.argv[1:4]); "
    "limit = lambda what, most: resource.setrlimit(what, (most, most)); "
    "limit(resource.RLIMIT_CPU, seconds); limit(resource.RLIMIT_AS, memory); "
    "limit(resource.RLIMIT_FSIZE, written); limit(resource.RLIMIT_CORE, 0); "
    "os.execv(sys.argv[4], sys.argv[4:])"
)
_REMEDY = "Open it in Word or LibreOffice, save it as .docx or PDF, and send that."


def is_old_word(content: bytes) -> bool:
    """Say whether the bytes are a Word document of before 2007 that no password protects."""
    return "WordDocument" in root_streams(content) and not has_word_password(content)


def converter() -> str | None:
    """Give the path of LibreOffice's program; None where it is not installed."""
    found = filter(None, map(shutil.which, _PROGRAMS))
    return next(found, None) or next(filter(os.path.exists, _USUAL_PLACES), None)


def convert_to_docx(content: bytes, max_seconds: float = MAX_SECONDS) -> bytes:
    """Convert; `UnreadableDocumentError` where it fails, takes too long or has no program.

    Starts a program and writes files: never call it where documents are parsed.
    """
    program = converter()
    if program is None:
        raise UnreadableDocumentError(
            UnreadKind.UNSUPPORTED, f"This is the old Word format (.doc). {_REMEDY}"
        )
    with tempfile.TemporaryDirectory(prefix="old-word-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "document.doc").write_bytes(content)
        _write_profile(folder)
        _run(program, folder, min(max_seconds, MAX_SECONDS))
        converted = folder / "out" / "document.docx"
        if not converted.is_file():
            raise UnreadableDocumentError(
                UnreadKind.DAMAGED,
                f"The file is damaged or not the Word document its name says. {_REMEDY}",
            )
        if converted.stat().st_size > MAX_DOCX_BYTES:
            raise UnreadableDocumentError(
                UnreadKind.TOO_BIG, f"The file is too large to convert from .doc. {_REMEDY}"
            )
        return converted.read_bytes()


def _write_profile(folder: Path) -> None:
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")


def _run(program: str, folder: Path, max_seconds: float) -> None:
    """Run LibreOffice to its end or to the end of its time, with all that it starts."""
    process = subprocess.Popen(  # noqa: S603 - a program found by its fixed name, no shell
        [*_limited(max_seconds), program, *_arguments(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
    )
    try:
        process.wait(timeout=max_seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocumentError(
            UnreadKind.TIMEOUT,
            f"Converting the old Word format took too long and was stopped. {_REMEDY}",
        ) from error
    finally:
        _end(process)


def _arguments(folder: Path) -> tuple[str, ...]:
    profile = (folder / "profile").as_uri()
    out = str(folder / "out")
    return (
        f"-env:UserInstallation={profile}", *_OPTIONS, "--convert-to", "docx:MS Word 2007 XML",
        "--outdir", out, str(folder / "document.doc"),
    )  # fmt: skip


def _limited(max_seconds: float) -> list[str]:
    """Give the command that limits itself and becomes LibreOffice; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return []
    limits = (int(max_seconds) + 1, MAX_MEMORY_BYTES, MAX_WRITTEN_BYTES)
    return [sys.executable, "-I", "-S", "-c", _LIMITED, *map(str, limits)]


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    temporary = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(folder))
    return {**kept, **temporary, "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the whole session: the program that was started is only a starter of others."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _profile() -> str:
    """Settings: no macros, no active content, no links, and a proxy that leads nowhere."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for path, name, value in _SETTINGS
    )
    names = 'xmlns:oor="http://openoffice.org/2001/registry"'
    return f'<?xml version="1.0" encoding="UTF-8"?><oor:items {names}>{items}</oor:items>'


_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_PROXY = "/org.openoffice.Inet/Settings"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_PROXY, "ooInetProxyType", "2"),
    (_PROXY, "ooInetHTTPProxyName", "127.0.0.1"),
    (_PROXY, "ooInetHTTPProxyPort", "9"),
    (_PROXY, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_PROXY, "ooInetHTTPSProxyPort", "9"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
)
