// The focus goes to what must be read first: the list of faults, or another's marks.
export function startFocus(root) {
  const first = root.querySelector("[data-focus]");
  first?.focus({ preventScroll: true });
  first?.scrollIntoView();
}
