// Draws the courses of a program as a table. Text goes in with textContent only.
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
  const head = element("th", row, "", { scope: "row" });
  const address = new URLSearchParams({ program: data.program, course: course.id });
  const link = element("a", head, course.label, { href: `?${address}` });
  link.opens = course.id;
  if (course.title) element("span", head, course.title);
};

// Lines of a cell stand below each other: the first one is what it is about.
const drawCell = (row, lines) => {
  const cell = element("td", row);
  for (const line of lines) element("span", cell, line);
  return cell;
};

const drawTable = (place, data) => {
  const table = element("table", place, "", { "aria-label": data.name });
  const head = element("tr", element("thead", table));
  for (const name of data.header) element("th", head, name, { scope: "col" });
  const body = element("tbody", table);
  for (const course of data.rows) {
    const row = element("tr", body);
    drawCourse(row, data, course);
    for (const [column, lines] of course.cells.entries()) {
      const cell = drawCell(row, lines);
      if (column !== data.bar) continue;
      const bar = element("i", cell, "", { "aria-hidden": "true" });
      bar.style.setProperty("--share", `${course.share}%`);
    }
  }
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
