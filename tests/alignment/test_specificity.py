"""Quiet on the rest of the university: courses full of the field's words that mean others."""

import pytest

from alignment import CoverageLevel, Project, align
from competency_map import load_framework
from syllabi import read_syllabus

FRAMEWORK = load_framework("ct-aimh")

COURSES = {
    "chemistry": """# CHEM 110 Structure and Bonding
## Description
Covalent and metallic bonding, separation of mixtures, and the birth of modern chemistry.
## Schedule
Week 1: Bonding theory and parent compounds
Week 2: Separation and loss of electrons; strong attachment of ligands
Week 3: Safety in the laboratory: hazards, prevention and emergency response
## Assessment
Laboratory report on bond formation; observe and record each reaction.""",
    "labour law": """# LAW 342 Labour Law
## Outcomes
Advocate for a client before the labour tribunal.
Explain the duties of parent companies towards their subsidiaries.
## Schedule
Week 1: Labour and delivery of services: who is an employee?
Week 2: Separation, severance and loss of employment
Week 3: Ethics of representation and confidentiality""",
    "office software": """# CIS 101 Office Applications
## Schedule
Week 1: Sending attachments and organising folders; parent and child folders
Week 2: Nested tables and inherited styles
## Assessment
See the attachment for the grading form. Upload all attachments before midnight.""",
    "development economics": """# ECON 420 Trade and Development
## Description
Infant industries, nascent markets, maternal firms and the early development of economies.
## Schedule
Week 2: The infant industry argument for protection
Week 3: Formative years of the Asian economies
Week 4: Safety nets and welfare policy""",
    "machine learning": """# CS 489 Machine Learning
## Schedule
Week 1: Observations, labels and features; attention in transformers
Week 2: Supervised learning, early stopping, parent nodes and child nodes in trees
Week 3: Reinforcement learning, self-regulation and reward; screening of variables
## Assessment
Project: analyse information from sensor observations and reflect on the results.""",
    "object-oriented programming": """# CS 210 Object-Oriented Programming
## Schedule
Week 1: Parent classes, child classes and inheritance
Week 2: Attaching listeners; delivery of events; the observer pattern
Week 3: Working in teams: collaboration, communication and code review""",
    "astronomy": """# ASTR 120 Stars and Galaxies
## Schedule
Week 1: Birth of stars in stellar nurseries; infant stars
Week 2: Development of galaxies; early universe
Week 3: Loss of mass and death of stars""",
    "horticulture": """# HORT 205 Nursery Production
## Description
Management of a nursery from seed to sale: rooting, nurturing and feeding of young plants.
## Schedule
Week 3: Early development of seedlings and separation of mother plants
Week 5: Pests, disorders and stress in container plants""",
    "civil engineering": """# CE 331 Structures
## Schedule
Week 1: Supports, attachments and joints
Week 2: Responding to loads; assessment of existing bridges
Week 3: Infant mortality of components and the bathtub curve
## Assessment
Group project: plan an intervention for an ageing bridge and present it to a panel.""",
    "theatre": """# THEA 260 The Modern Play
## Schedule
Week 1: Play and playwright; attachment of the audience to its heroes
Week 2: Family drama: mothers and sons on the stage of 1900
Week 3: Observation exercises and listening for actors""",
    "marketing": """# MKT 370 Consumer Behavior
## Schedule
Week 1: Brand attachment, trust and the relationship with the customer
Week 2: Early adopters and the family life cycle of purchases
Week 3: Ethics, privacy and regulation of advertising""",
    "geology": """# GEOL 215 Sedimentary Systems
## Policies
The Counseling Center offers support for anxiety, depression, trauma and grief. Students who are
pregnant or parenting may ask for adjustments. Service animals and infants are allowed in class.
Title IX: instructors are mandated reporters of abuse and neglect.
## Schedule
Week 1: Parent rock, mother lode and early diagenesis
Week 2: Delta formation and the cradle of basins""",
    "history": """# HIST 244 The Early Republic
## Description
The birth and infancy of a nation, its founding fathers and its formative years.
## Schedule
Week 2: The cradle of liberty
Week 3: Separation of powers, law and regulation
Week 4: Trauma and memory of the Civil War""",
    "statistics": """# STAT 301 Regression
## Schedule
Week 1: Maternal age as a covariate: an example of confounding? No, use the wine data
Week 2: Stress testing of models; diagnosing disorders of residuals
Week 3: Communicating results in writing""",
    "football coaching": """# KIN 355 Coaching Football
## Schedule
Week 1: Coaching, mentoring and team dynamics
Week 2: Safety and injury prevention on the field
Week 3: Delivering bad news to athletes; listening and empathy""",
}


@pytest.mark.parametrize("name", COURSES)
def test_a_course_of_another_field_must_not_be_taken_for_young_children(name: str) -> None:
    syllabus = read_syllabus(COURSES[name].replace("\n", "\n\n").encode(), "course.md")
    (course,) = align(Project(FRAMEWORK, (syllabus,))).courses

    taken = {cell.area: cell for cell in course.cells if cell.level >= CoverageLevel.MENTIONED}
    assert {area: cell.evidence[0].passage.text for area, cell in taken.items()} == {}


@pytest.mark.parametrize(
    ("task", "area"),
    [
        ("Three observations of an infant with a caregiver at home, with a report on each", "DS-1"),
        ("Two observations of a toddler in child care, with field notes", "DS-1"),
        (
            "Paper: how the relationship between parent and infant is repaired, and how a "
            "clinician builds a trusting relationship with the family",
            "WO-1",
        ),
    ],
)
def test_the_fields_own_words_must_not_be_taken_for_false_friends(task: str, area: str) -> None:
    text = f"# EDEC 210 Infant and Toddler Development\n## Assessment\n- {task} (30%)\n"
    syllabus = read_syllabus(text.encode(), "edec210.md")

    (course,) = align(Project(FRAMEWORK, (syllabus,))).courses

    assert course.find(area).level.is_covered
