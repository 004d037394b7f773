// A school reads in its own files: looks first, is told what is wrong, and finds that the second time nothing changes.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, enter, faulty, main, options, path, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const example = (name) => new URL(`../../examples/import/${name}`, import.meta.url);
const csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
/** The examples have a class of another kind of school, and a teacher whom nobody knows: this school leaves those rows out. */
const without = async (name, words) => csv(name, (await readFile(example(name), "utf8")).split("\n").filter((row) => !words.test(row)).join("\n"));

async function offer(page, files) {
  await page.goto(url("/school/import"));
  for (const [label, file] of Object.entries(files)) await page.getByLabel(label, { exact: true }).setInputFiles(file);
  await button(page, "Bekijk wat er verandert").click();
}

const good = async () => ({
  Personeel: await without("personeel.csv", /^$/),
  Klassen: await without("klassen.csv", /^EOA/),
  Leerlingen: await without("leerlingen.csv", /;EOA;/),
  Rooster: await without("rooster.csv", /;JMA;|EOA/),
});

test("no file, no table, and rows that cannot be: each is said in words, and nothing is read in", options, async () => {
  const page = await enter(browser, "coordinator.99xk00");
  await offer(page, {});
  await faulty(page, /Kies ten minste een bestand/);
  await check(page);
  await offer(page, { Leerlingen: csv("leerlingen.csv", "%PDF-1.7\n") });
  assert.match(await main(page), /kunnen zo niet worden ingelezen/);
  await check(page);
  await offer(page, { Leerlingen: await without("leerlingen-fout-zonder-kop.csv", /^$/) });
  assert.match(await main(page), /Kolommen die ontbreken: .*achternaam/);
  await check(page);
  const klassen = await without("klassen.csv", /^$/);
  await offer(page, { Klassen: klassen, Leerlingen: await without("leerlingen-fout-rijen.csv", /^$/) });
  assert.match(await main(page), /elfproef/);
  assert.match(await main(page), /de sector van deze school/);
  assert.equal(await button(page, "Lees in").count(), 0);
  await check(page);
  await page.goto(url("/school/import"));
  assert.equal(await page.locator("main table").count(), 0, "nothing was read in");
  await page.context().close();
});

test("good files: what would change, then read in; again changes nothing", options, async () => {
  const page = await enter(browser, "coordinator.99xk00");
  await offer(page, await good());
  assert.match(await main(page), /Er is nog niets ingelezen/);
  assert.match(await main(page), /nieuw/);
  await check(page);
  await button(page, "Lees in").click();
  assert.match(path(page), /\/school\/import\/ingelezen\/\d+/);
  assert.match(await main(page), /Ingelezen/);
  await check(page);
  await offer(page, await good());
  const counts = await page.locator("main form > ul li").allTextContents();
  assert.deepEqual(counts.filter((count) => !/ongewijzigd|niet in het bestand/.test(count)), [], "nothing changes");
  await button(page, "Lees in").click();
  assert.match(await main(page), /Er is niets veranderd/);
  await page.goto(url("/school/import"));
  assert.ok((await page.locator("main tbody tr").count()) >= 4, "what was read in before");
  await check(page);
  await page.goto(url("/school/afwezigheid"));
  await page.getByLabel("Leerling", { exact: true }).fill("Haddad");
  await page.getByLabel("verlof toegekend").check();
  await button(page, "Leg vast").click();
  await faulty(page, /dag/);
  await check(page);
  await page.getByLabel("Eerste dag").fill("24-11-2026");
  await page.getByLabel("Laatste dag").fill("25-11-2026");
  await button(page, "Leg vast").click();
  assert.match(await main(page), /Haddad/);
  await check(page);
  await page.getByRole("link", { name: /Haddad/ }).first().click();
  await check(page);
  await page.context().close();
});
