// Everything works without this script; with it, faults get the focus, and a register is quicker and survives a lost connection.
import { startFocus } from "./focus.js";
import { startQueue } from "./wachtrij.js";
import { startRegisters } from "./register.js";

startQueue();
startRegisters(document);
// Last, since the others still move what is on the page.
startFocus(document);
