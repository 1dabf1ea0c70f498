// Draws the coverage matrix as a keyboard grid. Text goes in with textContent only.
// In: data {corner, total, levels, marks, courses, groups, footer, returned}. Out: the trigger
// "opened" {course (its id), area} on a click or Enter.

const element = (tag, parent, text = "", attributes = {}) => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent.appendChild(made);
  return made;
};

const drawHead = (table, data) => {
  const row = element("tr", element("thead", table));
  element("th", row, data.corner, { class: "area", scope: "col" });
  for (const course of data.courses) {
    const head = element("th", row, "", { class: "course", scope: "col", title: course.title });
    element("span", head, course.label);
  }
  element("th", row, data.total, { class: "total", scope: "col" });
};

const drawRow = (body, data, area) => {
  const row = element("tr", body);
  const head = element("th", row, "", { class: "area", scope: "row" });
  const name = element("div", head);
  element("b", name, area.code);
  element("span", name, area.name);
  area.levels.forEach((value, column) => {
    const level = data.levels[value];
    const course = data.courses[column];
    const mark = data.marks[area.marks[column]];
    const words = [course.label, `${area.code} ${area.name}`, level.name, mark.name];
    const cell = element("td", row, level.letter, {
      role: "gridcell",
      tabindex: "-1",
      "aria-label": words.filter(Boolean).join(", "),
      "data-mark": mark.sign,
    });
    cell.style.background = level.shade;
    cell.style.color = level.ink;
    cell.dataset.value = value;
    cell.opens = { course: course.id, area: area.code };
  });
  element("td", row, area.total, { class: "total" });
};

const drawTable = (place, data) => {
  // More course codes than this do not fit a 1280 px screen side by side: they stand upright.
  const size = data.courses.length > 6 ? "many" : "few";
  const table = element("table", place, "", { role: "grid", "aria-label": data.name, class: size });
  drawHead(table, data);
  for (const group of data.groups) {
    const body = element("tbody", table);
    const attributes = { class: "domain", scope: "rowgroup", colspan: data.courses.length + 2 };
    element("span", element("th", element("tr", body), "", attributes), group.name);
    for (const area of group.rows) drawRow(body, data, area);
  }
  const foot = element("tr", element("tfoot", table));
  element("th", foot, data.footer.name, { class: "area", scope: "row" });
  for (const total of [...data.footer.totals, ""]) element("td", foot, total, { class: "total" });
  return table;
};

const move = (rows, active, key) => {
  const row = rows.findIndex((cells) => cells.includes(active));
  const column = rows[row].indexOf(active);
  const last = rows[row].length - 1;
  const steps = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, last],
    PageUp: [0, column],
    PageDown: [rows.length - 1, column],
  };
  return steps[key] && (rows[steps[key][0]]?.[steps[key][1]] ?? active);
};

const isSame = (one, other) => one.course === other?.course && one.area === other?.area;

const listen = (table, memory) => {
  const bodyRows = [...table.querySelectorAll("tbody tr")];
  const rows = bodyRows.map((row) => [...row.querySelectorAll("[role=gridcell]")]).filter((cells) => cells.length);
  if (!rows.length || !rows[0].length) return;
  const activate = (cell) => {
    memory.active?.setAttribute("tabindex", "-1");
    memory.active = cell;
    cell.setAttribute("tabindex", "0");
  };
  // Drawn anew after a decision, the grid stays at the cell that was opened.
  const opened = memory.active?.opens;
  activate(rows.flat().find((cell) => isSame(cell.opens, opened)) ?? rows[0][0]);
  table.onclick = (event) => {
    const cell = event.target.closest("[role=gridcell]");
    if (!cell) return;
    activate(cell);
    memory.open(cell.opens);
  };
  table.onkeydown = (event) => {
    const cell = event.target.closest("[role=gridcell]");
    if (!cell) return;
    activate(cell);
    if (event.key === "Enter" || event.key === " ") memory.open(cell.opens);
    const next = move(rows, cell, event.key);
    if (next) activate(next);
    next?.focus();
    if (next || event.key === "Enter" || event.key === " ") event.preventDefault();
  };
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".matrix");
  const memory = (place.memory ??= { returned: data.returned });
  memory.open = (cell) => setTriggerValue("opened", cell);
  const drawn = JSON.stringify({ ...data, returned: 0 });
  if (memory.drawn !== drawn) {
    memory.drawn = drawn;
    const { scrollTop, scrollLeft } = place;
    place.replaceChildren();
    listen(drawTable(place, data), memory);
    Object.assign(place, { scrollTop, scrollLeft });
  }
  // The drawer leaves the focus nowhere when it closes: give it back to the cell.
  if (memory.returned !== data.returned) memory.active?.focus();
  memory.returned = data.returned;
}
