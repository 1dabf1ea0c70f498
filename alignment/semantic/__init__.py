"""The optional extra `semantic`: how like in meaning a passage is to what an area is about."""
