"""Two small syllabi and a text full of marks, for the tests of the app."""

NURSING = """# NURS 330: Family Nursing

Fall 2026

## Learning Outcomes

- Explain how secure attachment between an infant and a parent grows in the first year.

## Weekly Schedule

- Week 1: Prenatal development, birth and the newborn

## Assignments

- Infant observation paper (30%): observe a baby and a parent and write about what you saw
"""
PSYCHOLOGY = """# PSYC 315: Abnormal Psychology

Spring 2027

## Course Description

Students study depression, anxiety disorders and schizophrenia in adults.
"""
# What Markdown, HTML and Streamlit's own marks would make something of.
PAYLOAD = "*bold* [link](https://evil.example) <img src=x> :red[x] -> www.evil.example"
