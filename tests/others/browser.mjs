// A real browser for the journeys: Debian's Chromium, driven by playwright-core. It reads one command a line, as JSON
// [name, what], does it in the window that is open, and prints one line: {"done": …} or {"failed": "…"}.
//
//   node browser.mjs FOLDER_OF_OTHERS      see tests/others.sh, and tests/src/browser.rs for who calls it
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';

const others = resolve(process.argv[2]);
const require = createRequire(join(others, 'node_modules', 'here.js'));
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PATIENCE = 20_000;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
const NARROWEST = { width: 320, height: 640 };
// Of many parts that are folded away below each other, as in the description of the API, three are looked at.
const ALIKE = 'details ~ details ~ details ~ details';
const STATES = [[PHONE, 'light'], [PHONE, 'dark'], [DESK, 'dark'], [DESK, 'light'], [PHONE, 'dark', 'active']];
const MOST_REQUESTS = 3;
const MOST_BYTES = 30 * 1024;
// A door's page is one list.
const MOST_BYTES_OF_A_LIST = 60 * 1024;

// The standard's own rules, and none of taste. Letters to people are written for mail programs: not checked here.
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
let context, page, size, requests, errors;
const sizes = new Map();

// Any window is a new one: no cookie and nothing kept of the one before.
async function window({ script = true, width = DESK.width, height = DESK.height, scheme = 'light', language = 'en-GB', zone = 'Europe/Berlin' }) {
    await context?.close();
    size = { width, height };
    // Colours that move to the next state would be measured half-way.
    const still = { reducedMotion: 'reduce' };
    context = await browser.newContext({ javaScriptEnabled: script, viewport: size, colorScheme: scheme, locale: language, timezoneId: zone, ...still });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    sizes.clear();
    page.on('request', (request) => {
        const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
        if (isPage) [requests, errors] = [[], []];
        if (request.resourceType() !== 'eventsource') requests.push(request);
    });
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    page.on('pageerror', (error) => errors.push(String(error)));
}

async function open({ url }) {
    const answer = await page.goto(url);
    return answer.status();
}

// What is wrong with the page that is open, but for `except`: parts of sentences below.
async function faults({ except = [] }) {
    const found = await asSent();
    await page.evaluate((alike) => document.querySelectorAll(alike).forEach((one) => one.remove()), ALIKE);
    await page.evaluate(AXE);
    for (const [window, scheme, forcedColors = 'none'] of STATES) {
        await page.setViewportSize(window);
        await page.emulateMedia({ colorScheme: scheme, forcedColors });
        // All rules of A and AA, of WCAG 2.2 too, and of best practice.
        const violations = await page.evaluate(async () => {
            const { violations } = await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
            return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
        });
        found.push(...violations.map((violation) => `${scheme}, forced colours ${forcedColors}, ${window.width} wide: ${violation}`));
    }
    await page.setViewportSize(NARROWEST);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > NARROWEST.width) found.push(`scrolls sideways: ${width} in a window of ${NARROWEST.width}`);
    await page.setViewportSize(size);
    return [...new Set(found)].filter((fault) => !except.some((part) => fault.includes(part)));
}

// What is wrong with what the server sent, whatever it looks like.
async function asSent() {
    const answer = await requests[0].response();
    const found = errors.filter((error) => answer.ok() || !error.includes('Failed to load resource')).map((error) => `console: ${error}`);
    const own = new URL(answer.url()).origin;
    found.push(...requests.filter((request) => new URL(request.url()).origin !== own).map((request) => `asks ${request.url()}`));
    if (requests.length > MOST_REQUESTS) found.push(`requests: ${requests.map((request) => request.url()).join(' ')}`);
    for (const request of requests) {
        const sent = await request.sizes().catch(() => ({ responseBodySize: 0 }));
        sizes.set(request.url(), Math.max(sent.responseBodySize, sizes.get(request.url()) ?? 0));
    }
    const bytes = requests.reduce((sum, request) => sum + sizes.get(request.url()), 0);
    const most = answer.url().includes('/door/') ? MOST_BYTES_OF_A_LIST : MOST_BYTES;
    if (bytes > most) found.push(`bytes: ${bytes}`);
    const report = await validator.validateString(await answer.text());
    for (const { messages } of report.results) found.push(...messages.map(({ ruleId, message, line }) => `html: ${ruleId}, line ${line}: ${message}`));
    return found;
}

// The page on paper, as somebody prints it who likes the dark: what is on it to press, what can be read, in which colour, and the sheets.
async function print() {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => {
        const presses = [...document.querySelectorAll('nav, button, .button, input:not([type=hidden]), select, textarea')];
        const shown = presses.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 160));
        return { presses: shown, text: document.body.innerText, ink: getComputedStyle(document.body).color };
    });
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    return { ...seen, sheets };
}

// Presses Tab until what has the focus is called so, as whoever has no mouse does.
async function tabTo({ name }) {
    for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        if (await focused.count() === 0) continue;
        const called = await focused.evaluate((element) => element.labels?.[0]?.innerText ?? element.innerText);
        if (called.trim().startsWith(name)) return;
    }
    throw new Error(`Tab never came to ${name}`);
}

// Does something that leads to another page, and waits for that.
async function leaving(act) {
    const arrives = page.waitForEvent('framenavigated');
    await Promise.all([arrives, act()]);
    await page.waitForLoadState();
}

const commands = {
    window, open, faults, print, tabTo,
    click: ({ role, name }) => leaving(() => page.getByRole(role, { name, exact: true }).first().click()),
    push: ({ name }) => page.getByRole('button', { name, exact: true }).first().click(),
    takeClock: () => page.clock.install(),
    pass: ({ milliseconds }) => page.clock.fastForward(milliseconds),
    network: ({ on }) => context.setOffline(!on),
    speak: ({ language }) => context.setExtraHTTPHeaders({ 'accept-language': language }),
    hear: ({ text }) => page.evaluate((text) => new Promise((done) => {
        const stream = new EventSource(document.querySelector('[data-live]').dataset.live);
        stream.onmessage = ({ data }) => { if (data.includes(text)) { stream.close(); done(); } };
    }), text),
    refuse: ({ pattern }) => context.route(pattern, (route) => route.fulfill({ status: 429 })),
    fill: ({ label, text }) => page.getByLabel(label, { exact: true }).fill(text),
    choose: ({ label, value }) => page.getByLabel(label, { exact: true }).selectOption(value),
    attach: ({ label, file }) => page.getByLabel(label, { exact: true }).setInputFiles(file),
    enter: () => leaving(() => page.keyboard.press('Enter')),
    reload: async () => { await page.reload(); },
    url: () => page.url(),
    text: () => page.locator('body').innerText(),
    width: () => page.evaluate(() => document.documentElement.scrollWidth),
    direction: () => page.locator('html').getAttribute('dir'),
    links: () => page.locator('a[href]').evaluateAll((links) => links.map((link) => link.href)),
    waitFor: async ({ text }) => { await page.getByText(text).first().waitFor(); },
    tree: () => page.locator('body').ariaSnapshot(),
};

for await (const line of createInterface({ input: process.stdin })) {
    const [name, what] = JSON.parse(line);
    let said;
    try {
        said = { done: await commands[name](what ?? {}) ?? null };
    } catch (error) {
        const text = await page.locator('body').innerText().catch(() => '');
        said = { failed: `${name}: ${error.message}\nat ${page.url()}:\n${text}` };
    }
    process.stdout.write(`${JSON.stringify(said)}\n`);
}
await browser.close();
