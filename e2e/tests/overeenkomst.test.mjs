// Agreements as the Inspectie walks them: entered with days that clash and with days that do not, a letter checked before it goes, and
// the question who may inspect.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, comesBack, enter, faulty, link, main, options, path, rows, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const LIST = "/inspectie/overeenkomsten";
/** The agreement of this walk. */
const entered = {};

test("the fourteen agreements stand there as a picture and a table, with an own one", options, async () => {
  const page = await enter(browser, "inspecteur.inspectie");
  await page.goto(url(LIST));
  assert.equal(await rows(page, "Overeenkomsten, met wie en waar dat staat").count(), 15);
  assert.match(await main(page), /Regio van het verzonnen land/);
  assert.equal(await link(page, "Overeenkomst vastleggen").count(), 0);
  await check(page);
  await link(page, "Regio van het verzonnen land").click();
  assert.match(await main(page), /Een gemeente treedt toe/);
  await check(page);
  const letter = await page.request.get(url(await link(page, /Einde van de overeenkomst/).first().getAttribute("href")));
  assert.equal(letter.headers()["content-type"], "application/pdf");
  assert.equal((await letter.body()).subarray(0, 5).toString(), "%PDF-");
  await page.context().close();
});

test("days that clash are refused with words, and what was typed stays", options, async () => {
  const page = await enter(browser, "coordinator.inspectie", { javaScriptEnabled: false });
  await page.goto(url(LIST));
  await link(page, "Overeenkomst vastleggen").click();
  await check(page);
  await button(page, "Leg vast").click();
  await faulty(page, /is geen bestaande datum/);
  await check(page);
  await page.fill("#veld-naam", "Wandeling");
  await page.fill("#veld-van", "1 februari 2013");
  await page.fill("#veld-bron", "exemplaar van de wandeling");
  await page.fill("#veld-gemeenten", "9901 Wandelstad\nAmsterdam");
  await button(page, "Leg vast").click();
  await faulty(page, /Amsterdam zou .* in twee overeenkomsten staan: .*Amsterdam en Wandeling/);
  assert.equal(await page.inputValue("#veld-gemeenten"), "9901 Wandelstad\nAmsterdam");
  await check(page);
  await page.fill("#veld-gemeenten", "9901 Wandelstad");
  await page.fill("#veld-van", "1 november 2018");
  await button(page, "Leg vast").click();
  await faulty(page, /mag leerplicht niet voor de Inspectie onderzoeken .*16a/);
  await page.fill("#veld-van", "1 februari 2013");
  await button(page, "Leg vast").click();
  await page.waitForURL((now) => /overeenkomsten\/eigen-\d+$/.test(now.pathname));
  entered.at = path(page);
  await page.locator("[name=soort][value=uittreding]").check();
  await page.fill("#veld-gemeenten", "Wandelstad");
  await page.fill("#veld-dag", "31-12-2012");
  await page.fill("#veld-waarom", "besluit");
  await button(page, "Leg vast").click();
  await faulty(page, /ligt buiten de overeenkomst/);
  await check(page);
  await page.fill("#veld-dag", "31-12-2014");
  await button(page, "Leg vast").click();
  assert.match(await main(page), /Een gemeente treedt uit: Wandelstad/);
  await check(page);
  await page.context().close();
});

test("a letter is checked before it goes, and kept", options, async () => {
  const page = await enter(browser, "coordinator.inspectie");
  await page.goto(url(entered.at));
  await link(page, "Schrijf een bestuur").click();
  await check(page);
  await button(page, "Naar de controle").click();
  await faulty(page, /Kies wat de brief zegt/);
  await page.locator("[name=soort][value=gewijzigd]").check();
  await page.fill("#veld-bestuur", "99001");
  await page.fill("#veld-bestuursnaam", "Bestuur van de wandeling");
  await page.fill("#veld-woorden", "Met dank.");
  await button(page, "Naar de controle").click();
  assert.match(await main(page), /In de overeenkomst met Wandeling is veranderd/);
  assert.match(await main(page), /Met dank\./);
  await check(page);
  await comesBack(page, LIST);
  await button(page, "Verstuur de brief").click();
  await page.waitForURL((now) => now.pathname === entered.at);
  assert.equal(await rows(page, "Brieven, de nieuwste eerst").count(), 1);
  await check(page);
  await page.context().close();
});

test("who may inspect is answered with its ground, for the day and for every day", options, async () => {
  const page = await enter(browser, "inspecteur.inspectie", { javaScriptEnabled: false });
  await page.goto(url("/inspectie/bevoegdheid"));
  await check(page);
  await page.locator("[name=wie][value=leerplicht]").check();
  await page.fill("#veld-gemeente", "Rotterdam");
  await page.selectOption("#veld-onderdeel", "administratie");
  await page.fill("#veld-op", "31 juni 2016");
  await button(page, "Geef antwoord").click();
  await faulty(page, /`31 juni 2016` is geen bestaande datum/);
  await page.fill("#veld-op", "1 juni 2016");
  await button(page, "Geef antwoord").click();
  assert.match(await main(page), /Nee, dat mag niet op 1 juni 2016/);
  assert.match(await main(page), /Rechtbank Rotterdam, uitspraak van mei 2016/);
  await check(page);
  await page.fill("#veld-op", "1 juni 2015");
  await button(page, "Geef antwoord").click();
  assert.match(await main(page), /Ja, dat mag op 1 juni 2015/);
  await page.locator("[name=wie][value=inspectie]").check();
  await page.fill("#veld-op", "1 juni 2016");
  await page.fill("#veld-bevindingen", "1 maart 2015 onvoldoende\n1 maart 2016 onvoldoende");
  await button(page, "Geef antwoord").click();
  assert.match(await main(page), /Overgang na de uitspraak van mei 2016/);
  await check(page);
  await page.context().close();
});
