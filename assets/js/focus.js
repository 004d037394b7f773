// The focus goes to what must be read first: the list of faults, or another's marks.
export function startFocus(root) {
  root.querySelector("[data-focus]")?.focus();
}
