"""A file and the address that the app gave out for it in; the file sent there, as browsers do."""

from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlsplit
from uuid import uuid4

_SECONDS = 60.0
_TOKEN = "_streamlit_xsrf"  # noqa: S105 - the cookie's name


def send_file(address: str, path: str, name: str, content: bytes) -> None:
    """Put the file to `path`; raises OSError where the app does not take it."""
    token = _cookie(address)
    boundary = uuid4().hex
    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Cookie": f"{_TOKEN}={token}",
        "X-Xsrftoken": token,
    }
    answer = _asked(address, "PUT", path, _form(name, content, boundary), headers)
    if answer.status != 204:
        raise OSError(f"The app did not take the file {name}: status {answer.status}.")


def _cookie(address: str) -> str:
    """The token that the app gives to every visitor and wants back with a file."""
    answer = _asked(address, "GET", "/_stcore/health")
    return SimpleCookie(answer.headers["Set-Cookie"])[_TOKEN].value


def _asked(
    address: str, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> HTTPResponse:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=_SECONDS)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        answer.read()
        return answer
    finally:
        connection.close()


def _form(name: str, content: bytes, boundary: str) -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
    return f"{head}\r\n".encode() + content + f"\r\n--{boundary}--\r\n".encode()
