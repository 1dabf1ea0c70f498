// Draws the coverage matrix as a keyboard grid. Text goes in with textContent only.
// In: data {corner, total, counted, levels, marks, whole, courses, groups, footer, collapsed,
// returned, last}.
// Out: the trigger "opened" {course (its id), area} on a click or Enter.

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
    const names = { title: course.name, "aria-label": course.name };
    const head = element("th", row, "", { class: "course", scope: "col", ...names });
    const words = element("div", head);
    element("b", words, course.label);
    if (course.title) element("span", words, course.title);
  }
  element("th", row, data.total, { class: "total", scope: "col" });
};

// A domain's own row: how many of its areas each course covers. Pressed, it folds or unfolds.
const drawDomain = (body, data, group, isMany) => {
  const row = element("tr", body, "", { class: "domain" });
  const head = element("th", row, "", { class: "area", scope: "row" });
  const name = element("div", head);
  element("i", name, "", { "aria-hidden": "true" });
  element("span", name, group.name);
  group.totals.forEach((total, column) => {
    const course = data.courses[column];
    const words = `${total} of ${group.n_areas} areas ${data.counted}`;
    const text = isMany ? total : `${total} of ${group.n_areas}`;
    const label = [course.label, group.name, words].join(", ");
    const cell = element("td", row, text, { role: "gridcell", tabindex: "-1", "aria-label": label });
    cell.title = words;
    cell.dataset.share = total ? Math.ceil((3 * total) / group.n_areas) : 0;
    cell.folds = group.name;
    cell.opens = { course: course.id, domain: group.name };
  });
  element("td", row, group.total, { class: "total" });
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
    const whole = area.whole[column] ? data.whole : "";
    const words = [course.label, `${area.code} ${area.name}`, level.name, mark.name, whole];
    const cell = element("td", row, level.letter, {
      role: "gridcell",
      tabindex: "-1",
      "aria-label": words.filter(Boolean).join(", "),
      "data-mark": mark.sign,
    });
    cell.style.background = level.shade;
    cell.style.color = level.ink;
    cell.dataset.value = value;
    if (whole) cell.dataset.whole = "";
    cell.opens = { course: course.id, area: area.code };
  });
  element("td", row, area.total, { class: area.total.startsWith("0 ") ? "total none" : "total" });
};

const drawTable = (place, data) => {
  // More course codes than this do not fit a 1280 px screen side by side: they stand upright.
  const isMany = data.courses.length > 6;
  const attributes = { role: "grid", "aria-label": data.name, class: isMany ? "many" : "few" };
  const table = element("table", place, "", attributes);
  drawHead(table, data);
  for (const group of data.groups) {
    const body = element("tbody", table);
    body.domain = group.name;
    drawDomain(body, data, group, isMany);
    for (const area of group.rows) drawRow(body, data, area);
  }
  const foot = element("tr", element("tfoot", table));
  element("th", foot, data.footer.name, { class: "area", scope: "row" });
  for (const total of data.footer.totals) element("td", foot, total, { class: "total" });
  element("td", foot, data.footer.total, { class: "total" });
  return table;
};

// Which domains are folded is the viewer's own; "Collapse to domains" begins it anew.
const fold = (table, memory) => {
  for (const body of table.tBodies) {
    const isFolded = memory.folded.has(body.domain) !== memory.collapsed;
    body.classList.toggle("folded", isFolded);
    for (const cell of body.querySelectorAll(".domain [role=gridcell]")) {
      cell.setAttribute("aria-expanded", String(!isFolded));
    }
  }
};

const toggle = (table, memory, domain) => {
  if (!memory.folded.delete(domain)) memory.folded.add(domain);
  fold(table, memory);
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

const isSame = (one, other) =>
  one.course === other?.course && one.area === other?.area && one.domain === other?.domain;

const rowsInSight = (table) =>
  [...table.querySelectorAll("tbody tr")]
    .filter((row) => row.className === "domain" || !row.parentElement.classList.contains("folded"))
    .map((row) => [...row.querySelectorAll("[role=gridcell]")]);

// The address names the cell that is open. Python writes it too; in the same words and first, it
// takes no step of its own in the browser's history.
const writeAddress = (cell) => {
  const address = new URL(window.location.href);
  for (const name of ["course", "area"]) {
    if (cell) address.searchParams.set(name, cell[name]);
    else address.searchParams.delete(name);
  }
  window.history.replaceState({}, "", address);
};

// Once the drawer is closed, its cell leaves the address in the same way.
const watchDrawer = (memory) => {
  const { pathname } = window.location;
  const isDrawn = () => Boolean(document.querySelector('[data-testid="stDialog"]'));
  let isOpen = isDrawn();
  memory.watch?.disconnect();
  memory.watch = new MutationObserver(() => {
    const isThere = isDrawn();
    if (isOpen && !isThere) {
      memory.watch.disconnect();
      if (window.location.pathname === pathname) writeAddress(null);
    }
    isOpen = isThere;
  });
  memory.watch.observe(document.body, { childList: true, subtree: true });
};

const listen = (table, memory) => {
  const rows = rowsInSight(table);
  if (!rows.length || !rows[0].length) return;
  const activate = (cell) => {
    memory.active?.setAttribute("tabindex", "-1");
    memory.active = cell;
    cell.setAttribute("tabindex", "0");
  };
  // Drawn anew after a decision, the grid stays at the cell that was opened.
  const opened = memory.active?.opens;
  const find = (wanted) => rows.flat().find((cell) => isSame(cell.opens, wanted ?? {}));
  activate(find(opened) ?? rows[0][0]);
  memory.goTo = (wanted) => {
    activate(find(wanted) ?? memory.active);
    memory.active.focus();
  };
  const press = (cell) => (cell.folds ? toggle(table, memory, cell.folds) : memory.open(cell.opens));
  table.onclick = (event) => {
    const name = event.target.closest(".domain th");
    if (name) toggle(table, memory, name.closest("tbody").domain);
    const cell = event.target.closest("[role=gridcell]");
    if (!cell) return;
    activate(cell);
    press(cell);
  };
  table.onkeydown = (event) => {
    const cell = event.target.closest("[role=gridcell]");
    if (!cell) return;
    activate(cell);
    const isPress = event.key === "Enter" || event.key === " ";
    if (isPress) press(cell);
    const next = move(rowsInSight(table), cell, event.key);
    if (next) activate(next);
    next?.focus();
    if (next || isPress) event.preventDefault();
  };
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".matrix");
  const memory = (place.memory ??= { returned: data.returned, folded: new Set() });
  memory.open = (cell) => {
    writeAddress(cell);
    watchDrawer(memory);
    setTriggerValue("opened", cell);
  };
  const isNew = memory.drawn === undefined;
  if (isNew && new URLSearchParams(window.location.search).has("area")) watchDrawer(memory);
  const drawn = JSON.stringify({ ...data, returned: 0, last: null });
  if (memory.drawn !== drawn) {
    memory.drawn = drawn;
    if (memory.collapsed !== data.collapsed) memory.folded.clear();
    memory.collapsed = data.collapsed;
    const { scrollTop, scrollLeft } = place;
    place.replaceChildren();
    const table = drawTable(place, data);
    fold(table, memory);
    listen(table, memory);
    Object.assign(place, { scrollTop, scrollLeft });
  }
  // The drawer leaves the focus nowhere when it closes: give it back to the cell.
  if (memory.returned !== data.returned) memory.goTo?.(data.last);
  memory.returned = data.returned;
}
