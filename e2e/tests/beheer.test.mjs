// The administrator's desk: an account is made, works, is seen in the log, and is closed again.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch, open } from "../lib/browser.mjs";
import { base, button, check, comesBack, enter, faulty, link, main, options, path, signIn, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const NEW = "invaller.99xj00";
const OWN = "havermout met appel en kaneel";

test("an account is made, works, and is closed again, and the log knows", options, async () => {
  const page = await enter(browser, "beheer.99xj00");
  assert.equal(path(page), "/beheer");
  await check(page);
  await link(page, "Maak een account").click();
  await check(page);
  await button(page, "Controleer").click();
  await faulty(page, /./);
  await check(page);
  await page.getByLabel("Gebruikersnaam").fill(NEW);
  await page.getByLabel("Naam", { exact: true }).fill("Invaller Havermout");
  await page.getByLabel("Rol").selectOption({ label: "docent" });
  await page.getByLabel("Eerste dag").fill("24-11-2026");
  await page.getByLabel("Waarom?").fill("Valt in tot de kerstvakantie.");
  await button(page, "Controleer").click();
  await check(page);
  await comesBack(page, "/beheer");
  await button(page, "Maak het account").click();
  const password = (await page.locator("main code").textContent()).trim();
  await check(page);
  await link(page, "Ik heb het wachtwoord doorgegeven").click();
  const account = path(page);
  await check(page);

  const other = await open(browser);
  await other.goto(url("/inloggen"));
  await signIn(other, NEW, password);
  await other.waitForURL("**/account/wachtwoord");
  await other.goto(url("/school"));
  assert.equal(path(other), "/account/wachtwoord", "first a password of one's own");
  await check(other);
  await other.getByLabel("Huidig wachtwoord").fill(password);
  await other.getByLabel("Nieuw wachtwoord").fill(OWN);
  await button(other, "Wijzig het wachtwoord").click();
  await other.waitForURL("**/school");

  await link(page, "Blokkeer het account").click();
  await check(page);
  await page.getByLabel("Waarom?").fill("Was een proef.");
  await button(page, "Blokkeer het account").click();
  assert.equal(path(page), account);
  await other.goto(url("/account"));
  assert.equal(path(other), "/inloggen", "closed at once, wherever it was open");
  await signIn(other, NEW, OWN);
  await faulty(other, /gesloten/);
  await other.context().close();

  await link(page, /logboek/).click();
  assert.match(await main(page), /Valt in tot de kerstvakantie/);
  assert.match(await main(page), /Was een proef/);
  await check(page);
  await button(page, "Controleer of het logboek heel is").click();
  assert.match(await main(page), /Het logboek is heel/);
  await check(page);
  await page.goto(url("/beheer/rollen"));
  await check(page);
  await page.context().close();
});
