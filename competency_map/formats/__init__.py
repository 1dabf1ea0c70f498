"""One file a format of the map; `table` lists them: bytes in, a map out, and back."""
