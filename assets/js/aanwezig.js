// Everything works without this script; with it, faults get the focus, a register is quicker and survives a lost connection, and a table fits a phone.
import { startFocus } from "./focus.js";
import { startQueue } from "./wachtrij.js";
import { startRegisters } from "./register.js";
import { startTables } from "./tabellen.js";

startQueue();
startRegisters(document);
startTables(document);
// Last, since the others still move what is on the page.
startFocus(document);
