// The browser: Debian's Chromium, or the one that CHROMIUM names.
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The sizes at which every page must work. */
export const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 320, height: 640 },
};

export function browserPath() {
  return process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
}

export async function launch() {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: FLAGS });
}

/** A page of one size and language in a context of its own: no cookies from anywhere else. */
export async function open(browser, size = "desktop", locale = "nl-NL", options = {}) {
  const context = await browser.newContext({ viewport: SIZES[size], locale, timezoneId: "Europe/Amsterdam", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(`script: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && page.faults.push(`console: ${message.text()}`));
  return page;
}
