// The chain as a newcomer walks it: from a lesson that is being taught to a report that leerplicht closed, and back at school.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch, open } from "../lib/browser.mjs";
import { base, button, check, checked, comesBack, enter, eventually, faulty, link, main, options, path, rows, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const WORDS = "Wij nodigen u en de ouders volgende week uit.";
const OUTCOME = "Gesproken met ouders en leerling: afspraken gemaakt.";
/** Who this walk is about: found in the open list, never written down here. */
const who = {};

/** What an earlier step found out; without it there is nothing to walk. */
function known(...names) {
  for (const name of names) assert.ok(who[name], `an earlier step did not get as far as ${name}`);
}

/** From the first page of the demo into the shoes of somebody, by its own button. */
async function from(page, name) {
  await page.goto(url("/demo"));
  await page.getByRole("button", { name }).click();
  await page.waitForURL((now) => now.pathname !== "/demo" && now.pathname !== "/inloggen");
}

test("the first page shows the chain with its numbers", options, async () => {
  for (const locale of ["nl-NL", "en-GB"]) {
    const page = await open(browser, "desktop", locale);
    await page.goto(url("/demo"));
    assert.equal(await page.getAttribute("html", "lang"), locale.slice(0, 2));
    const numbers = await page.locator(".aw-keten__getal").allTextContents();
    assert.equal(numbers.length, 6);
    assert.ok(Number(numbers[0]) > 0 && Number(numbers[2]) > 0, `lessons and reports due: ${numbers}`);
    await check(page);
    await page.context().close();
  }
});

test("the teacher marks the lesson that is going on: three exceptions, six taps at most", options, async (t) => {
  const page = await open(browser, "phone");
  await from(page, /Docent Drop/);
  assert.equal(path(page), "/school");
  assert.match(await page.locator(".aw-register__wanneer").textContent(), /dinsdag 24 november, 9:20–10:10/);
  const pupils = page.locator("[data-leerling]");
  const all = await pupils.count();
  await check(page);
  let taps = 0;
  const tap = async (target) => {
    taps += 1;
    await target.click();
  };
  const [first, second, third] = [pupils.nth(0), pupils.nth(1), pupils.nth(2)];
  await tap(first.locator(".aw-leerling__naam"));
  await tap(second.locator(".aw-merk-keuze--te-laat"));
  await tap(second.locator(".aw-minuten[value='10']"));
  await tap(third.locator(".aw-leerling__naam"));
  assert.equal(await page.locator("[data-telling]").textContent(), `${all - 3} aanwezig, 2 afwezig, 1 te laat`);
  await tap(button(page, "Opslaan"));
  await page.waitForFunction(() => document.querySelector("[data-stand] .aw-status--goed"));
  assert.match(await page.locator("[data-stand]").textContent(), /Opgeslagen om \d+:\d\d door u/);
  assert.ok(taps <= 6, `${taps} taps`);
  t.diagnostic(`${taps} taps for three exceptions in a class of ${all}, saving included`);
  who.absent = (await first.locator("legend").textContent()).trim();
  await check(page);
  await page.reload();
  assert.equal(await pupils.nth(1).locator("input[type=radio]:checked").getAttribute("value"), "te-laat");
  await page.goto(url("/school/les"));
  await check(page);
  await page.context().close();
});

test("the mentor sees the own class", options, async () => {
  const page = await open(browser);
  await from(page, /Docent Appelmoes/);
  await check(page);
  await page.locator("main ul a[href^='/school/leerling/']").first().click();
  await check(page);
  await page.context().close();
});

test("the office judges, and the pupil comes on the work list", options, async () => {
  const page = await open(browser);
  await from(page, /Verzuimcoördinator/);
  await check(page);
  await page.goto(url("/school/werklijst"));
  const due = await rows(page, /te doen/).locator("th a").allTextContents();
  assert.ok(due.length > 0, "reports are due");
  assert.ok((await rows(page, /dicht bij de norm/).count()) > 0, "pupils come near");
  await check(page);
  await page.goto(url("/school/verzuim"));
  await check(page);
  await page.goto(url("/school/verzuim/niet-geregistreerd"));
  await check(page);
  await page.goto(url("/school/verzuim/open"));
  known("absent");
  assert.ok((await main(page)).includes(who.absent), "who was absent this morning stands in the open list");
  await check(page);
  const groups = page.locator("main tbody");
  const texts = await groups.evaluateAll((all) => all.map((group) => [group.querySelector("th a").textContent, group.querySelector("th").textContent]));
  const [name] = texts.find(([pupil, text]) => /melden, uiterlijk/.test(text) && !due.includes(pupil));
  Object.assign(who, { name });
  const group = groups.filter({ has: page.getByRole("link", { name, exact: true }) });
  for (const box of await group.getByRole("checkbox").all()) await box.check();
  await button(page, "Beoordeel de gekozen regels").click();
  await check(page);
  await comesBack(page, "/school");
  await button(page, /Leg .* vast/).click();
  await faulty(page, /Kies wat het is/);
  await check(page);
  await page.getByLabel("Oordeel").selectOption("ongeoorloofd");
  await page.getByLabel("Waarom?").fill("Gebeld met de ouders: geen reden bekend.");
  await button(page, /Leg .* vast/).click();
  await page.waitForURL((now) => now.pathname === "/school/verzuim/open");
  await check(page);
  await page.goto(url("/school/werklijst"));
  assert.ok((await rows(page, /te doen/).locator("th a").allTextContents()).includes(name), `${name} must now be reported`);
  await page.context().close();
});

test("the pupil's page shows the window, and takes what the school did", options, async () => {
  known("name");
  const page = await enter(browser, "coordinator.99xa00");
  await page.goto(url("/school/werklijst"));
  await rows(page, /te doen/).locator("th").getByRole("link", { name: who.name, exact: true }).click();
  who.page = path(page);
  assert.equal(await page.locator(".aw-figuur__tekening svg:visible").count(), 1);
  assert.match(await page.locator(".aw-figuur__zin").textContent(), /16 u/);
  await check(page);
  await page.getByText("Leg vast wat de school deed").click();
  await page.getByLabel("Wanneer?").fill("31-2-2026");
  await button(page, "Leg deze actie vast").click();
  await faulty(page, /is geen datum/, /Kies wat de school deed/);
  await check(page);
  await page.getByLabel("Wanneer?").fill("20.11.2026");
  await page.getByLabel("Wat deed de school?").selectOption({ label: "contact met de ouders" });
  await button(page, "Leg deze actie vast").click();
  await page.waitForURL(/klaar=actie/);
  assert.match(await main(page), /contact met de ouders/);
  await rows(page, "Gemiste lessen, de laatste eerst").first().getByRole("link").click();
  await check(page);
  await page.context().close();
});

test("the report: form, fault, check page, sent, numbered", options, async () => {
  known("page");
  const page = await enter(browser, "coordinator.99xa00");
  await page.goto(url("/school/werklijst"));
  await page.getByRole("link", { name: new RegExp(`Maak melding.*${who.name}`) }).click();
  await check(page);
  await button(page, "Naar de controle").click();
  await faulty(page, /reden/i);
  await check(page);
  await page.getByLabel("Reden van het verzuim").fill("Onbekend; de ouders zijn gebeld.");
  await button(page, "Naar de controle").click();
  await page.waitForURL("**/controle");
  assert.match(await main(page), /contact met de ouders/);
  await check(page);
  await page.getByRole("link", { name: "Wijzig Reden van het verzuim" }).click();
  assert.equal(await page.getByLabel("Reden van het verzuim").inputValue(), "Onbekend; de ouders zijn gebeld.");
  // Enter in a field is the way forward, not the button halfway.
  await page.locator("#veld-melder_naam").press("Enter");
  await page.waitForURL("**/controle");
  await button(page, "Verstuur melding").click();
  await page.waitForURL("**/verstuurd");
  await check(page);
  who.report = path(page).replace("/verstuurd", "");
  await eventually(async () => {
    await page.goto(url(who.report));
    return /^Verzuimmelding \d+/.test(await page.locator("h1").textContent());
  }, "the report gets its number");
  who.number = Number((await page.locator("h1").textContent()).match(/Verzuimmelding (\d+)/)[1]);
  await check(page);
  who.desk = await page.locator(".aw-controle__rij", { hasText: "Gestuurd naar" }).locator("dd").textContent();
  await page.goto(url(`${who.report}/verstuurd`));
  assert.match(await main(page), new RegExp(String(who.number)));
  await page.goto(url("/school/verzuimmeldingen"));
  assert.match(await main(page), new RegExp(who.name));
  await check(page);
  await page.context().close();
});

test("leerplicht takes the report up with words for the school", options, async () => {
  known("number");
  const page = await open(browser);
  await page.goto(url("/demo"));
  const door = page.locator(".aw-binnen", { hasText: who.desk }).filter({ hasText: "leerplicht." });
  who.officer = (await door.locator("span").textContent()).trim();
  await door.getByRole("button").click();
  await page.waitForURL("**/leerplicht");
  assert.match(await main(page), new RegExp(who.name));
  await check(page);
  await page.goto(url("/leerplicht/meldingen"));
  await check(page);
  await page.getByRole("link", { name: new RegExp(`^${who.number}\\b`) }).click();
  who.case = path(page);
  await check(page);
  await link(page, "In behandeling nemen").click();
  await check(page);
  await page.getByLabel("Terugkoppeling aan de school").fill(WORDS);
  await button(page, "Neem in behandeling").click();
  await page.waitForURL("**/verstuurd/**");
  await check(page);
  await page.goto(url(who.case));
  assert.match(await main(page), /in behandeling/);
  await page.getByLabel("Nieuwe aantekening").fill("Bellen na de vakantie.");
  await button(page, "Bewaar aantekening").click();
  assert.match(await main(page), /Bellen na de vakantie/);
  await check(page);
  await link(page, /geschiedenis/).click();
  await check(page);
  await page.context().close();
});

test("the school reads what leerplicht said", options, async () => {
  known("case");
  const page = await enter(browser, "coordinator.99xa00");
  await reads(page, WORDS);
  assert.match(await page.locator(".aw-status").first().textContent(), /in behandeling/);
  assert.match(await page.locator(".aw-controle__rij", { hasText: "Behandelaar" }).textContent(), /Ambtenaar/);
  await check(page);
  await page.goto(url("/school/werklijst"));
  assert.ok((await rows(page, /leerplicht/).allTextContents()).some((row) => row.includes(WORDS)), "on the work list");
  await page.goto(url(who.report));
  await button(page, /Gezien/).click();
  await page.goto(url("/school/werklijst"));
  assert.ok(!(await main(page)).includes(WORDS), "off the work list");
  await page.context().close();
});

test("leerplicht closes, and the school sees how", options, async () => {
  known("case");
  const page = await enter(browser, who.officer);
  await page.goto(url(who.case));
  await link(page, "Afsluiten").click();
  await check(page);
  await button(page, "Controleer").click();
  await faulty(page, /./);
  await check(page);
  await page.getByLabel("Waarom sluit u de melding?").selectOption({ index: 1 });
  await page.getByRole("group", { name: "Wat kwam eruit?" }).getByLabel("gesprek", { exact: true }).check();
  await page.getByRole("group", { name: "Hoe lang bewaren?" }).getByLabel("begeleiding", { exact: true }).check();
  await page.getByLabel("Terugkoppeling aan de school").fill(OUTCOME);
  await button(page, "Controleer").click();
  await check(page);
  await comesBack(page, "/leerplicht");
  await button(page, "Verstuur en sluit af").click();
  await page.waitForURL("**/verstuurd/**");
  await check(page);
  await page.goto(url(who.case));
  assert.match(await main(page), /afgesloten/);
  await check(page);
  await page.context().close();

  const school = await enter(browser, "coordinator.99xa00");
  await reads(school, OUTCOME);
  assert.match(await school.locator(".aw-status").first().textContent(), /afgesloten/);
  await check(school);
  await school.context().close();
});

test("the head sees it all and changes nothing", options, async (t) => {
  known("report");
  const page = await enter(browser, "directie.99xa00");
  await check(page);
  await page.goto(url(who.report));
  assert.match(await main(page), new RegExp(OUTCOME));
  assert.equal(await page.locator("main button[type=submit]").count(), 0);
  await check(page);
  await page.goto(url("/school/werklijst"));
  assert.equal(await page.getByRole("link", { name: /Maak melding/ }).count(), 0);
  await check(page);
  await page.goto(url("/school/verzuim/open"));
  assert.equal(await page.locator("main select").count(), 0);
  await check(page);
  await page.context().close();
  t.diagnostic(`${checked()} pages of the chain checked at both sizes`);
});

/** Waits until the page of the report has these words of leerplicht. */
async function reads(page, words) {
  await eventually(async () => {
    await page.goto(url(who.report));
    return (await main(page)).includes(words);
  }, `the school reads “${words}”`);
}
