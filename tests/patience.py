"""How long a test waits for what must come: far longer than it takes, machines may be busy."""

PATIENT_SECONDS = 120
