// Every part of a page, in both languages, at both sizes: axe, no sideways scrolling, keyboard, and what the script adds.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { audit, keyboard } from "../lib/audit.mjs";
import { launch, open, SIZES } from "../lib/browser.mjs";

const base = process.env.GALERIJ;
const options = { skip: base ? false : "GALERIJ names no address" };
let browser;

before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const FAULTS = /status of (404|409|422|500|503)/;

async function visit(path, size, locale) {
  const page = await open(browser, size, locale);
  await page.goto(new URL(path, base).href);
  return page;
}

/** The browser reports a status of a fault as a fault of its own; where it is meant, it is no finding. */
const forgive = (page) => (page.faults = page.faults.filter((fault) => !FAULTS.test(fault)));

for (const size of Object.keys(SIZES)) {
  for (const locale of ["nl-NL", "en-GB"]) {
    for (const path of ["/onderdelen", "/les", "/fout/404", "/fout/500", "/fout/503"]) {
      test(`${path}, ${size}, ${locale}`, options, async () => {
        const page = await visit(path, size, locale);
        if (path.startsWith("/fout")) forgive(page);
        assert.equal(await page.getAttribute("html", "lang"), locale.slice(0, 2));
        await audit(page);
        await keyboard(page);
        await page.context().close();
      });
    }
  }

  test(`a form with faults, ${size}`, options, async () => {
    const page = await visit("/onderdelen", size);
    await page.fill("#veld-van", "31-02-2025");
    await page.click("form[action='/onderdelen'] button[type=submit]");
    await page.waitForURL("**/onderdelen");
    forgive(page);
    assert.match(await page.title(), /^Fout: /);
    assert.equal(await page.evaluate(() => document.activeElement.id), "fouten");
    assert.equal(await page.inputValue("#veld-van"), "31-02-2025");
    const links = page.locator("#fouten a");
    for (let place = 0; place < (await links.count()); place += 1) {
      await links.nth(place).click();
      const [focused, words] = await page.evaluate(() => {
        const field = document.activeElement;
        return [field.id, document.getElementById(`${field.id}-fout`)?.textContent ?? ""];
      });
      assert.equal(`#${focused}`, await links.nth(place).getAttribute("href"));
      assert.ok(words.includes(await links.nth(place).textContent()), "the same words at the field");
    }
    await audit(page);
    await page.context().close();
  });

  test(`the account menu opens, ${size}`, options, async () => {
    const page = await visit("/onderdelen", size);
    await page.click(".aw-account__knop");
    await page.waitForSelector(".aw-account__menu button");
    await audit(page);
    await keyboard(page);
    await page.context().close();
  });
}

test("the first Tab leads to the content", options, async () => {
  const page = await visit("/onderdelen");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Naar de inhoud");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  await page.context().close();
});

test("the language switch comes back to the same page and is remembered", options, async () => {
  const page = await visit("/onderdelen?blad=2", "desktop");
  await page.click(".aw-talen a");
  await page.waitForURL("**/onderdelen?blad=2");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.goto(new URL("/les", base).href);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.context().close();
});

test("nothing is fetched from elsewhere, and pages cannot be framed", options, async () => {
  const page = await open(browser);
  const hosts = new Set();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  const response = await page.goto(new URL("/les", base).href);
  assert.deepEqual([...hosts], [new URL(base).host]);
  assert.match(response.headers()["content-security-policy"], /^default-src 'self';.*frame-ancestors 'none'/);
  await page.context().close();
});
