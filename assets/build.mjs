// Builds dist/ from css/, js/ and the packages of package-lock.json. `cargo xtask generate` runs it.
// An argument names another folder to write to, so that a check can compare without touching what is committed.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2] ?? join(here, "dist");
const common = { absWorkingDir: here, bundle: true, minify: true, charset: "utf8", legalComments: "eof", logLevel: "warning" };

await mkdir(out, { recursive: true });
await build({ ...common, entryPoints: ["css/aanwezig.css"], outfile: join(out, "aanwezig.css"), target: ["chrome111", "firefox121", "safari16.4"], loader: { ".svg": "dataurl" } });
await build({ ...common, entryPoints: ["js/aanwezig.js"], outfile: join(out, "aanwezig.js"), format: "iife", target: ["es2022"] });
await copyFile(join(here, "node_modules/htmx.org/dist/htmx.min.js"), join(out, "htmx.js"));
await copyFile(join(here, "tekens/icoon.svg"), join(out, "icoon.svg"));
