// Says which files a person chose or dropped that are too big. The uploader turns them away by
// itself and shows no more than a sign, which goes as soon as the files beside it are read.
// As in the uploader, a megabyte is what the person's system calls one.
const kilo = navigator.platform.startsWith("Win") ? 1024 : 1000;

export default function ({ data, parentElement, setTriggerValue }) {
  takeNoLine(parentElement);
  const most = data.megabytes * kilo * kilo;
  const tell = (files) => {
    const names = [...files].filter((file) => file.size > most).map((file) => file.name);
    if (names.length) setTriggerValue("refused", { names, alone: names.length === files.length });
  };
  const choose = ({ target }) => target.type === "file" && tell(target.files);
  const drop = ({ target, dataTransfer }) => {
    const element = target instanceof Element ? target : target.parentElement;
    if (element.closest('[data-testid="stFileUploaderDropzone"]')) tell(dataTransfer.files);
  };
  // Before the uploader itself, which empties its list of what was chosen.
  document.addEventListener("change", choose, { capture: true });
  document.addEventListener("drop", drop, { capture: true });
  return () => {
    document.removeEventListener("change", choose, { capture: true });
    document.removeEventListener("drop", drop, { capture: true });
  };
}
