// Draws the courses of a program as a table. Text goes in with textContent only.
// Its roles are said: as the style sheet lays its rows out, a browser does not take it for a table.
// In: data {name, header, program, rows [{id, label, title, share, cells [[line, ...], ...]}]}.
// Out: the trigger "opened", a course's id, on a plain click on its link or Enter.

const element = (tag, parent, text = "", attributes = {}) => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent.appendChild(made);
  return made;
};

const drawCourse = (row, data, course) => {
  const head = element("th", row, "", { scope: "row", role: "rowheader" });
  const address = new URLSearchParams({ program: data.program, course: course.id });
  const link = element("a", head, course.label, { href: `?${address}` });
  link.opens = course.id;
  if (course.title) element("span", head, course.title);
};

// Lines of a cell stand below each other: the first one is what it is about.
const drawCell = (row, lines) => {
  const cell = element("td", row, "", { role: "cell" });
  for (const line of lines) element("span", cell, line);
  return cell;
};

const drawRow = (data, course) => {
  const row = document.createElement("tr");
  row.setAttribute("role", "row");
  drawCourse(row, data, course);
  for (const [column, lines] of course.cells.entries()) {
    const cell = drawCell(row, lines);
    if (column !== data.bar) continue;
    const bar = element("i", cell, "", { "aria-hidden": "true" });
    bar.style.setProperty("--share", `${course.share}%`);
  }
  return row;
};

// Rows that were drawn before and say the same are put in their new places: there may be thousands.
const drawTable = (place, data) => {
  const table = element("table", place, "", { role: "table", "aria-label": data.name });
  const head = element("tr", element("thead", table, "", { role: "rowgroup" }), "", { role: "row" });
  for (const name of data.header) element("th", head, name, { scope: "col", role: "columnheader" });
  const before = place.rows ?? new Map();
  const keys = data.rows.map((course) => JSON.stringify(course));
  place.rows = new Map(keys.map((key, at) => [key, before.get(key) ?? drawRow(data, data.rows[at])]));
  element("tbody", table, "", { role: "rowgroup" }).append(...place.rows.values());
  return table;
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".courses");
  const drawn = JSON.stringify(data);
  if (place.drawn === drawn) return;
  place.drawn = drawn;
  place.replaceChildren();
  drawTable(place, data).onclick = (event) => {
    const link = event.target.closest("a");
    // With a key held down, the browser opens the course in another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setTriggerValue("opened", link.opens);
  };
}
