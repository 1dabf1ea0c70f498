// One press of a person is one step of the browser's history, so that one press of Back undoes it.
// Streamlit takes a step whenever Python writes the address: a page that is come to without a
// program or a course writes them in, and Back would only take them away again.
const PRESSES = ["click", "change", "drop", "keydown"];

// Whoever came back to an address without a program would find the open one written in again.
const namesProgramNow = (address) =>
  address.pathname === window.location.pathname &&
  address.searchParams.has("program") &&
  !new URL(window.location.href).searchParams.has("program");

const install = () => {
  const { history } = window;
  const takeStep = history.pushState.bind(history);
  let isStepDue = false;
  for (const press of PRESSES) {
    window.addEventListener(press, () => (isStepDue = true), { capture: true });
  }
  window.addEventListener("popstate", () => (isStepDue = false), { capture: true });
  history.pushState = (state, unused, address) => {
    const takesNone = !isStepDue || namesProgramNow(new URL(address, window.location.href));
    isStepDue = false;
    if (takesNone) history.replaceState(state, unused, address);
    else takeStep(state, unused, address);
  };
};

export default function ({ parentElement }) {
  const { body } = document;
  if (!body.dataset.historySteps) {
    body.dataset.historySteps = "counted";
    install();
  }
  takeNoLine(parentElement);
}
