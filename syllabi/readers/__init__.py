"""One file format a module, each a plain function `bytes -> Document`."""
