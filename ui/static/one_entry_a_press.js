// One press makes at most one entry of the browser's history.
// Streamlit adds an entry for a page, and another one each time that Python completes its address
// (program, course); going back would then stop at each of them. What is written on the same page
// without a press in between takes the place of the entry before it.
const PRESSES = ["pointerdown", "keydown"];

export default function () {
  const history = window.history;
  if (history.isOneAPress) return;
  history.isOneAPress = true;
  let isPressed = false;
  for (const kind of PRESSES) {
    window.addEventListener(kind, () => { isPressed = true; }, { capture: true, passive: true });
  }
  const push = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  history.pushState = (state, title, address) => {
    const isSamePage = new URL(address, window.location.href).pathname === window.location.pathname;
    const write = isSamePage && !isPressed ? replace : push;
    isPressed = false;
    write(state, title, address);
  };
}
