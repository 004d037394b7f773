// Who gets in, who does not, and what somebody may do with the own account; what is not for a reader looks like nothing at all.
import { strict as assert } from "node:assert";
import { createHmac } from "node:crypto";
import { after, before, test } from "node:test";
import { launch, open } from "../lib/browser.mjs";
import { base, button, check, enter, faulty, link, main, options, PASSWORD, path, signIn, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

test("a wrong password says so, and too many make one wait", options, async () => {
  for (const [locale, wrong, wait] of [
    ["nl-NL", /klopt niet/, /te vaak mis/],
    ["en-GB", /not right|does not|wrong/i, /too often/i],
  ]) {
    const page = await open(browser, "desktop", locale);
    await page.goto(url("/inloggen"));
    await check(page);
    const account = locale === "nl-NL" ? "mentor.99xb00" : "mentor.99xd00";
    await signIn(page, account, "geen idee");
    await faulty(page, wrong);
    assert.equal(await page.inputValue("#veld-gebruikersnaam"), account);
    assert.equal(await page.inputValue("#veld-wachtwoord"), "");
    await check(page);
    for (let turn = 0; turn < 20 && !wait.test(await main(page)); turn += 1) await signIn(page, account, "geen idee");
    await faulty(page, wait);
    await check(page);
    await page.context().close();
  }
});

test("a page asked for without signing in comes after it", options, async () => {
  const page = await open(browser);
  await page.goto(url("/school/werklijst"));
  assert.equal(path(page), "/inloggen");
  await signIn(page, "coordinator.99xf00");
  await page.waitForURL("**/school/werklijst");
  await page.context().close();
});

test("the second step: enrolment, a code, a recovery code", options, async () => {
  const page = await enter(browser, "directie.99xd00");
  await page.goto(url("/account"));
  await link(page, "Zet de code aan").click();
  await check(page);
  await page.getByLabel("Code van zes cijfers").fill("000000");
  await button(page, "Zet de code aan").click();
  await faulty(page, /klopt niet/);
  await check(page);
  const secret = (await page.locator("code").textContent()).replaceAll(" ", "");
  await page.getByLabel("Code van zes cijfers").fill(code(secret, Date.now() / 1000));
  await button(page, "Zet de code aan").click();
  const codes = await page.locator("main code").allTextContents();
  assert.ok(codes.length >= 8, `${codes.length} recovery codes`);
  await check(page);
  await link(page, "Ik heb ze bewaard").or(button(page, "Ik heb ze bewaard")).click();
  await signOut(page);
  await page.goto(url("/inloggen"));
  await signIn(page, "directie.99xd00");
  await page.waitForURL("**/inloggen/code**");
  await check(page);
  await page.getByLabel("Code", { exact: true }).fill("123456");
  await button(page, "Inloggen met deze code").click();
  await faulty(page, /klopt niet/);
  await check(page);
  await page.getByLabel("Code", { exact: true }).fill(codes[0].trim());
  await button(page, "Inloggen met deze code").click();
  await page.waitForURL("**/school");
  await page.context().close();
});

test("sessions are seen and ended, from anywhere", options, async () => {
  const [here, there] = [await enter(browser, "directie.99xe00"), await enter(browser, "directie.99xe00", { size: "phone" })];
  await here.goto(url("/account"));
  assert.equal(await here.locator("main tbody tr").count(), 2);
  await check(here);
  await button(here, /Log uit/).click();
  assert.equal(await here.locator("main tbody tr").count(), 1);
  await there.goto(url("/school/werklijst"));
  assert.equal(path(there), "/inloggen");
  await here.goto(url("/account/wachtwoord"));
  await button(here, "Wijzig het wachtwoord").click();
  await faulty(here, /./);
  await check(here);
  for (const page of [here, there]) await page.context().close();
});

test("another language stays on the page and with the reader, and signing out ends it", options, async () => {
  const page = await enter(browser, "mentor.99xe00");
  await page.goto(url("/account"));
  await page.getByRole("link", { name: "English" }).click();
  assert.equal(path(page), "/account");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await check(page);
  await page.goto(url("/school"));
  assert.match(await page.title(), /^Today/);
  await check(page);
  await signOut(page);
  await page.goto(url("/school"));
  assert.equal(path(page), "/inloggen");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  await page.context().close();
});

test("what is not for a reader looks like a page that is not there", options, async () => {
  const coordinator = await enter(browser, "coordinator.99xa00");
  await coordinator.goto(url("/school/verzuimmeldingen"));
  const report = await coordinator.locator("main tbody a").first().getAttribute("href");
  await coordinator.goto(url("/school/werklijst"));
  const pupil = await coordinator.locator("main tbody th a[href^='/school/leerling/']").first().getAttribute("href");
  await coordinator.context().close();
  const nobodys = [pupil.replace(/\d+$/, "987654321"), report.replace(/\d+$/, "987654321"), "/leerplicht/meldingen/987654321", "/school/werklijst-die-er-niet-is"];
  const foreign = [pupil, report, "/leerplicht/meldingen/1", "/school/werklijst", "/school/import", "/beheer/accounts", "/leerplicht"];
  // Another school, another role at the same school, and another party.
  for (const account of ["docent.99xe00", "docent.99xa00", "leerplicht.zelfstandig-fictiedam"]) {
    const page = await enter(browser, account);
    const missing = await seen(page, nobodys[3]);
    assert.equal(missing.status, 404);
    for (const address of [...nobodys, ...foreign]) {
      if (account.startsWith("leerplicht") && address.startsWith("/leerplicht") && !nobodys.includes(address)) continue;
      assert.deepEqual(await seen(page, address), missing, `${account} at ${address}`);
    }
    page.provoked = true;
    await check(page);
    await page.context().close();
  }
});

/** Status and body of a page, without what differs from one request to the next. */
async function seen(page, address) {
  const response = await page.goto(url(address));
  const body = (await response.text()).replaceAll(/name="csrf" value="[^"]*"/g, "").replaceAll(/terug=[^"]*/g, "").replaceAll(' aria-current="page"', "");
  return { status: response.status(), body };
}

async function signOut(page) {
  await page.locator(".aw-account__knop").click();
  await page.getByRole("button", { name: /Uitloggen|Sign out/ }).click();
  await page.waitForURL((now) => now.pathname !== "/account");
}

/** The code of six digits that an app shows (RFC 6238), which knows no other time than that of the wall. */
function code(secret, seconds) {
  const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const sum = createHmac("sha1", key).update(step).digest();
  const from = sum.at(-1) & 15;
  return String((sum.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
