"""One file a matcher; each is one function from passages and a framework to matches."""
