"""The web app's parts: everything that imports Streamlit, except the router `app.py`."""
