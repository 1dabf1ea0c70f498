// Sets the keyboard focus on a control of the page when Python's count has grown.
// The keys are those of our own widgets; Streamlit gives them out as class names.
const CONTROLS = "button, input, [tabindex='0']";

export default function ({ data, parentElement }) {
  const page = parentElement.ownerDocument ?? document;
  const before = Number(page.body.dataset.focusCount ?? 0);
  if (!data || data.count === before) return;
  page.body.dataset.focusCount = data.count;
  if (data.count === 0) return;
  // The page may still be drawing what is to get the focus.
  setTimeout(() => {
    for (const key of data.keys) {
      const control = page.querySelector(`.st-key-${CSS.escape(key)}`)?.querySelector(CONTROLS);
      if (control && !control.disabled) {
        control.focus();
        return;
      }
    }
  }, 100);
}
