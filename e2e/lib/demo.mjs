// Walking through the demo: signing in as somebody of it, and looking at every page on the way as everybody would.
import { strict as assert } from "node:assert";
import { audit, keyboard } from "./audit.mjs";
import { open, SIZES } from "./browser.mjs";

export const base = process.env.DEMO;
/** For tests that need the demo. */
export const options = { skip: base ? false : "DEMO names no address" };
export const PASSWORD = "samen-aanwezig";
const STATUS = /status of (404|409|413|422|429)/;

export const url = (path) => new URL(path, base).href;
export const path = (page) => new URL(page.url()).pathname;

/** A status of a fault is a fault to the browser; where a walk provokes it, it is none. */
const forgive = (page) => (page.faults = page.faults.filter((fault) => !STATUS.test(fault)));

export async function signIn(page, account, password = PASSWORD) {
  await page.fill("#veld-gebruikersnaam", account);
  await page.fill("#veld-wachtwoord", password);
  await page.click("main button[type=submit]");
}

/** Somebody of the demo at their start page, in a browser of their own. */
export async function enter(browser, account, { size = "desktop", locale = "nl-NL", ...more } = {}) {
  const page = await open(browser, size, locale, more);
  page.plain = more.javaScriptEnabled === false;
  await page.goto(url("/inloggen"));
  await signIn(page, account);
  await page.waitForURL((now) => now.pathname !== "/inloggen");
  return page;
}

/** Every page a walk comes by: axe and width at both sizes, then the keyboard. */
export async function check(page) {
  if (page.plain) return checkTwin(page);
  const size = page.viewportSize();
  const name = `${path(page)} “${await page.title()}”`;
  if (page.provoked) forgive(page);
  page.provoked = false;
  for (const other of Object.values(SIZES)) {
    await page.setViewportSize(other);
    await audit(page, `${name} at ${other.width}`);
  }
  await page.setViewportSize(SIZES.desktop);
  await keyboard(page, name, 60);
  await page.setViewportSize(size);
  seen.add(name);
}
const seen = new Set();

/** Where scripts do not run, axe does not either: the same page is looked at by the same person in another browser. */
async function checkTwin(page) {
  const context = page.context();
  const twin = await open(context.browser(), "desktop", "nl-NL", { storageState: await context.storageState() });
  await twin.goto(page.url());
  await check(twin);
  await twin.context().close();
}

/** How many different pages were checked. */
export const checked = () => seen.size;

/** A form came back with faults: said in the title, summed up on top with the focus on it, each line leading to its field. */
export async function faulty(page, ...words) {
  page.provoked = true;
  assert.match(await page.title(), /^(Fout|Error): /);
  if (!page.plain) assert.equal(await page.evaluate(() => document.activeElement.id), "fouten");
  const links = page.locator("#fouten a");
  const lines = await links.allTextContents();
  for (const word of words) assert.ok(lines.some((line) => word.test(line)), `${word} among ${lines.join(" / ")}`);
  for (const link of await links.all()) {
    const field = page.locator(await link.getAttribute("href"));
    assert.equal(await field.count(), 1, `${await link.textContent()} leads to a field`);
  }
}

/** The rows of the table with this caption, as texts of their cells. */
export const rows = (page, caption) => page.locator("table", { has: page.locator("caption", { hasText: caption }) }).locator("tbody tr");
export const main = (page) => page.locator("main").innerText();
/** The button or link with this text. */
/** Leaves a check page and goes back to it: it is there again, and the browser does not ask to send a form once more. */
export async function comesBack(page, elsewhere) {
  const heading = await page.locator("h1").textContent();
  await page.goto(url(elsewhere));
  await page.goBack();
  assert.equal(await page.locator("h1").textContent(), heading);
}

export const button = (page, name) => page.locator("main").getByRole("button", { name });
export const link = (page, name) => page.locator("main").getByRole("link", { name });

/** Waits for what other processes must do first: the Verzuimloket and the worker between the parties. */
export async function eventually(is, what) {
  for (let turn = 0; turn < 60; turn += 1) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  assert.fail(`it never came about that ${what}`);
}
