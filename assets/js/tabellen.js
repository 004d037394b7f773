// On a phone a table of many columns is read as cards: a row below the other, each value with the name of its column.
// The styles do that; here every cell learns the name of its column, and the roles that a changed display would take away.
const FEW = 3;

/** Calls back with each cell and the number of its column, minding cells that stretch over rows and columns. */
function columns(section, each) {
  const taken = [];
  for (const row of section.rows) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[column] > 0) taken[column++] -= 1;
      each(cell, column);
      for (let span = 0; span < cell.colSpan; span += 1) taken[column++] = cell.rowSpan - 1;
    }
    for (; column < taken.length; column += 1) if (taken[column] > 0) taken[column] -= 1;
  }
}

export function startTables(root) {
  for (const table of root.querySelectorAll(".aw-tabelvak > .aw-tabel")) {
    const names = [];
    if (table.tHead) columns(table.tHead, (cell, column) => (names[column] = cell.textContent.trim()));
    if (names.length <= FEW) continue;
    table.classList.add("aw-tabel--kaarten");
    table.setAttribute("role", "table");
    for (const section of [table.tHead, ...table.tBodies]) section.setAttribute("role", "rowgroup");
    for (const row of table.rows) row.setAttribute("role", "row");
    for (const cell of table.tHead.querySelectorAll("th")) cell.setAttribute("role", "columnheader");
    for (const body of table.tBodies) {
      columns(body, (cell, column) => {
        cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
        if (cell.tagName === "TD") cell.dataset.kop = names[column] ?? "";
      });
    }
  }
}
