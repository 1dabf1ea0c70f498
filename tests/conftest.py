"""How long an example may take says nothing on a machine that runs several tests at once."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
