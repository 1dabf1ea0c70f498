// What shows nothing takes no line of the page either.
const takeNoLine = (parentElement) => {
  const place = parentElement.getRootNode().host ?? parentElement;
  const line = place.closest('[data-testid="stElementContainer"]');
  if (line) line.style.display = "none";
};
