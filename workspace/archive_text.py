"""What an archive says to a person who opens it without the toolkit."""

READ_ME = """\
This is the archive of a program: everything that the course alignment toolkit has saved of it.

Read it in a spreadsheet
  courses.csv     the courses in order
  decisions.csv   what people decided about the coverage of each area, in the order they did
  approvals.csv   which courses were approved, by whom and when
  plan.csv        which changes people plan to make, who makes them and by when
  events.csv      who did what when
  A text that a spreadsheet might take for a formula begins with an apostrophe (').

Bring it to another machine
  In the app: "Import an archive". On the command line: imh-align workspace import FILE
  Import the file as it is. An archive that was changed by hand is refused.

The other files are for the toolkit: the syllabi as they were read (syllabi/), the files
themselves where they are kept (originals/), the competency maps (maps/), the approved results
(approvals/), and archive.json, the list of all files with their check sums.

The archive holds the words of the syllabi, and the names of those who worked on them. Keep it
as you would keep these. The levels say what syllabus evidence suggests, and no more.
"""
