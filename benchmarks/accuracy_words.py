"""What the figures of docs/accuracy.md are and are not: the page's prose, no numbers of a run."""

ABOUT = """\
# Accuracy

Made by `make accuracy`; do not edit. It needs labelled syllabi that are not part of this
project, and is skipped where they are absent.

## How the figures were made

Public course outlines were read against the 37 areas with a written rubric and one of five
levels for each (absent, general, mentioned, taught, assessed); where two readers read one, the
lower level counts. Most are real texts; some are outlines, in own words, of real infant mental
health courses whose text could not be had, and these hold many of the covered cells.

Every cell was graded by weights that never saw its syllabus: the syllabi are dealt into five
folds, and each fold is graded by what was learned from the other four - the words' weights, the
rule for young-child context, the rules for the levels and their cut-offs. A labelled passage or a
reader's quote that stands in a syllabus is left out with it, and versions of one course share a
fold. The whole was repeated with other folds, and the repeats' cells are counted together. The two
plain methods saw the same folds: their cut-offs are the best ones on the other four.

- *Covered* is F1 of "taught or assessed", *mentioned* of "mentioned or more", *general* of
  "general or more", over all cells; *opening* is F1 of "general or more" among the cells that are
  truly general or absent.
- *Kappa* is Cohen's, quadratically weighted, over the five levels.
- Besides the syllabi, all folds learn from the map, from sentences and outlines written for it
  without a look at the labelled syllabi, from passages of further real outlines (chosen where an
  earlier version was unsure, or sure, or by chance; each read once by a language model with the
  rubric), and from what the model of meaning says of outlines that nobody labelled; of these
  outlines, whatever shares its wording with a labelled syllabus is left out.
- *Further outlines* are outlines of one university that were read whole later, once each, by
  language models with the same rubric; those that share wording with a labelled syllabus are not
  among them. They are dealt into the folds and learned from like the others, every passage that
  was read of them is left out with them, other versions of them are not learned from, and they
  are counted in their own row only.
- *Average precision* needs no cut-off: how well the cells are ranked by the chance of a level.
- *Plain TF-IDF* is the cosine of the whole document with an area's wording (this map's), fitted on
  the syllabi that it is tried on; *plain keywords* is how often the area's terms stand in it.
- *Meaning counted* is this method if likeness in meaning (the extra `semantic`) counted for a third
  of each topic's chance, with rules of its own, on the same folds. It does not:
  two hundredths of F1 were asked of it for covered and for mentioned alike, and it did not gain
  them in both, so it only finds further quotes.
- Intervals are 95 % bootstraps over syllabi. They hold what comes from the choice of syllabi, not
  what comes from the labels.
"""

LIMITS = """\
## What they are not

- **The labels are two language models' reading.** They followed the rubric and agree at F1 0.95,
  which overstates what two people would reach. No infant mental health specialist has checked
  them. Most syllabi were read by one reader only.
- **The shipped weights are others.** After measuring, they were learned again from all labelled
  syllabi. Only the figures of the public outlines are of the very weights that ship: to those, no
  other text here is new.
- **The map was enriched while part of the syllabi was looked at.** Leaving a syllabus out of the
  learning does not take out the terms that it gave the map, so a leak by terms remains, for this
  method and the plain ones. *Untouched* are the 42 syllabi from which no term can have come: those
  of one half (by a hash of the file's name) that share no passage with the labelled ones. Their
  row is free of that leak, not of the next, and small.
- **The settings of the learning were chosen on repeats of the same folds**: how strongly weights
  are held down, how much terms, likeness and the model of meaning count beside learned wording,
  how much a text's length matters, how sure a task must be, how much of the best F1 a stricter
  cut-off may cost, in which order quotes stand. The figures flatter by that too. No part of these
  syllabi was kept closed from the choices: that is what the closed half of the public outlines is
  for. The row of further outlines has other limits: few of its cells are covered, and most were
  taken where an earlier version had found something, so that what the method overlooks is too rare
  in it. The words by which sections are told apart were checked on all of the
  syllabi, on where the readers' quotes stand.
- **Few cells are covered**, some areas have hardly a positive, and more than half of the outlines
  are from one university. A row with few covered cells judges nothing, and its interval, drawn
  from the few syllabi that hold them, may look narrower than it is.
- The figures speak of outlines as text, not of how well a Word or PDF file was read.
"""

PUBLIC = """\
These are outlines, in own words, of courses whose pages are public: of nursing, social work, early
education, psychology, allied fields and others, of many institutions and countries. Each was
written after its page and read with the rubric by one language model that knew nothing of the
method; most pages broke off after some 2,000 characters, often before the graded tasks. They stand
in `benchmarks/public` with their labels, so that `python -m benchmarks.public_figures` makes this
method's figures anew wherever the project is.

They were graded by the very weights that ship, which learned from none of them. The plain methods'
cut-offs are the best ones on the labelled syllabi. They were dealt into halves by chance before any
was measured. Errors in the *open* half were looked at while the rule for young-child context was
made and the finding of titles was mended, and gave the map a false friend ("paternity, maternity"),
so its figures flatter a little. The *closed* half was only counted, when all had been chosen:
twice, for mends that came after the first count were chosen on the labelled syllabi and the open
half.
"""
