// Looks at pages of reports in a real browser. BROWSER_PAGES names the folder of the pages, which HtmlReportTests writes; CHROMIUM the browser; SHOTS, if set, a folder for pictures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const pages = resolve(process.env.BROWSER_PAGES ?? 'pages');
const shots = process.env.SHOTS;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;

before(async () => { browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] }); });
after(() => browser?.close());

/** Opens a page and ends the test with whatever went wrong in it: an error, a refusal of the policy, a request to elsewhere. */
async function open(name, options, look) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text()); });
  page.on('pageerror', error => faults.push(error.message));
  page.on('request', request => { if (!request.url().startsWith('file:')) faults.push(request.url()); });
  try {
    await page.goto(pathToFileURL(join(pages, name + '.html')).href);
    if (options.javaScriptEnabled !== false) await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await look(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

const shoot = (page, name) => shots ? page.screenshot({ path: join(shots, name + '.png') }) : null;

/** The serious faults that axe finds. It runs outside the page's policy, as a reader's own tools do. */
async function seriousFaults(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    awaitPromise: true, returnByValue: true,
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
      .map(fault => fault.id + ': ' + fault.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | ')))`,
  });
  return result.value;
}

describe('one article', () => {
  test('hovering shows who says it, and leaving hides it', () => open('one', {}, async page => {
    const quotation = page.locator('a.q[id]').nth(2), tip = page.locator('#tip');
    await quotation.hover();
    await tip.waitFor();
    for (const name of ['Speaker', 'Confidence', 'Reason', 'Form']) assert.match(await tip.innerText(), new RegExp(name));
    await tip.hover();
    await page.waitForTimeout(400);
    assert.ok(await tip.isVisible(), 'the box stays while the pointer is on it');
    await page.locator('h1').hover();
    await tip.waitFor({ state: 'hidden' });
  }));

  test('the keyboard reaches the skip link, the filter and each quotation once', () => open('one', {}, async page => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    const met = [];
    for (let begun = false, ended = false; !ended;) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => document.activeElement.matches('a.q') ? document.activeElement.id : null);
      if (id) met.push(id);
      ended = begun && !id;
      begun ||= Boolean(id);
    }
    assert.deepEqual(met, await page.locator('a.q[id]').evaluateAll(all => all.map(one => one.id)));
  }));

  test('focus shows the box and Escape hides it', () => open('one', {}, async page => {
    const quotation = page.locator('a.q[id]').first();
    await quotation.focus();
    assert.ok(await page.locator('#tip').isVisible());
    assert.equal(await quotation.getAttribute('aria-describedby'), 'tip');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#tip').isHidden());
    assert.equal(await quotation.getAttribute('aria-describedby'), null);
  }));

  test('a click keeps the box, and its link leads to the list', () => open('one', {}, async page => {
    await page.locator('a.q[id]').nth(1).click();
    await page.locator('h1').hover();
    await page.waitForTimeout(400);
    assert.ok(await page.locator('#tip').isVisible());
    await page.locator('#tip a').click();
    assert.equal(await page.evaluate(() => document.activeElement.className.split(' ')[0]), 'card');
    await page.locator('.card .back').nth(1).click();
    assert.match(page.url(), /#a1-t2$/);
  }));

  test('a tap shows the box on a phone, and another place hides it', () => open('one', { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true }, async page => {
    await page.locator('a.q[id]').first().tap();
    const box = await page.locator('#tip').boundingBox();
    assert.ok(box.y + box.height <= 701 && box.width <= 375, JSON.stringify(box));
    await shoot(page, 'narrow');
    await page.locator('#a1-text h2').tap();
    assert.ok(await page.locator('#tip').isHidden());
  }));

  test('the filter selects by speaker, form and confidence, and says how many', () => open('one', {}, async page => {
    const all = await page.locator('.card').count(), visible = () => page.locator('.card:visible').count();
    const speaker = page.locator('input[name=speaker]').first();
    const his = await page.locator(`.card[data-speaker="${await speaker.inputValue()}"]`).count();
    await speaker.press('Space');
    assert.equal(await visible(), all - his);
    assert.equal(await page.locator('.filter [role=status]').innerText(), `${all - his} of ${all} quotations shown`);
    assert.equal(await page.locator('a.q[id].off').count(), his);
    assert.ok(await page.locator('a.q[id].off').evaluateAll(off => off.every(one => one.tabIndex === -1)));
    await page.locator('.filter button').click();
    assert.equal(await visible(), all);
    for (const form of ['indirect', 'mixed']) await page.locator(`input[value=${form}]`).uncheck();
    assert.equal(await visible(), await page.locator('.card[data-form=direct]').count());
    await page.locator('.filter button').click();
    await page.locator('input[name=confidence]').fill('90');
    assert.equal(await visible(), await page.locator('.card').evaluateAll(cards => cards.filter(card => Number(card.dataset.confidence) >= 90).length));
    assert.equal(await page.locator('output').innerText(), '90 %');
  }));

  test('nothing is wider than a phone', () => open('one', { viewport: { width: 320, height: 700 } }, async page => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }));

  test('it prints with everything open and without its controls', () => open('one', {}, async page => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('details:not([open])').count(), 0);
    for (const part of ['nav', '.filter', '.back']) assert.ok(await page.locator(part).first().isHidden(), part);
    assert.ok(await page.locator('.behind table').first().isVisible());
    await shoot(page, 'print');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.notEqual(await page.locator('details:not([open])').count(), 0);
    const printed = await page.pdf({ format: 'A4' });
    assert.ok(printed.length > 20_000);
  }));

  test('without script all is there but the filter', () => open('one', { javaScriptEnabled: false }, async page => {
    assert.ok(await page.locator('.filter').isHidden());
    await page.locator('a.q[id]').first().click();
    assert.match(page.url(), /#a1-q\d+$/);
  }));

  for (const colorScheme of ['light', 'dark'])
    for (const width of [1200, 375])
      test(`axe finds nothing serious: ${colorScheme}, ${width} wide`, () => open('one', { colorScheme, viewport: { width, height: 900 } }, async page => {
        await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
        assert.deepEqual(await seriousFaults(page), []);
        await page.locator('a.q[id]').nth(3).focus();
        await shoot(page, `${colorScheme}-${width}`);
        assert.deepEqual(await seriousFaults(page), []);
      }));
});

describe('several articles', () => {
  test('a link of the index opens its article, and a heading sorts', () => open('several', {}, async page => {
    assert.equal(await page.locator('details.folded[open]').count(), 0);
    const link = page.locator('#index tbody a').nth(2), headline = await link.innerText();
    await link.click();
    assert.equal(await page.locator('details.folded[open]').count(), 1);
    assert.equal(await page.locator('details.folded[open] > summary').textContent(), headline);
    await page.locator('#index th button', { hasText: 'Words' }).click();
    const words = () => page.locator('#index tbody tr td:nth-child(4)').allInnerTexts();
    const rising = (await words()).map(text => Number(text.replace(',', '')));
    assert.deepEqual(rising, [...rising].sort((a, b) => a - b));
    assert.equal(await page.locator('#index th[aria-sort=ascending]').count(), 1);
    await page.locator('#index th button', { hasText: 'Words' }).click();
    assert.deepEqual((await words()).map(text => Number(text.replace(',', ''))), rising.reverse());
    await shoot(page, 'several');
  }));

  test('axe finds nothing serious', () => open('several', {}, async page => {
    await page.locator('#index tbody a').first().click();
    assert.deepEqual(await seriousFaults(page), []);
  }));

  test('two hundred are folded, and the filter of one works', () => open('many', {}, async page => {
    const [paint] = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').map(entry => Math.round(entry.startTime)));
    console.log(`The first screen of 200 articles took ${paint} ms.`);
    assert.equal(await page.locator('details.folded').count(), 200);
    await page.locator('#index tbody a').nth(150).click();
    assert.equal(await page.locator('details.folded[open]').count(), 1);
    await page.locator('details.folded[open] input[name=speaker]').first().uncheck();
    assert.match(await page.locator('details.folded[open] [role=status]').innerText(), /quotations shown/);
  }));
});

describe('hostile and empty', () => {
  test('hostile text is shown and does nothing', () => open('hostile', {}, async page => {
    assert.doesNotMatch(await page.title(), /^hurt$/);
    assert.equal(await page.locator('img, iframe, object, embed, link, base').count(), 0);
    assert.equal(await page.locator('script').count(), 1);
    assert.ok((await page.locator('#a1-text').innerText()).includes(`<img src=x onerror="document.title='hurt'">`));
    for (const quotation of await page.locator('a.q[id]').all()) await quotation.focus();
    assert.equal(await page.locator('#tip img, #tip script, #tip b').count(), 0);
    await shoot(page, 'hostile');
    assert.deepEqual(await seriousFaults(page), []);
  }));

  test('an article without quotations', () => open('empty', {}, async page => {
    assert.ok(await page.getByText('No quotation was found.').isVisible());
    assert.deepEqual(await seriousFaults(page), []);
  }));

  test('reports without their articles', () => open('full', {}, async page => {
    await page.locator('#index tbody a').first().click();
    assert.ok(await page.locator('#a1-q1 blockquote').isVisible());
    assert.deepEqual(await seriousFaults(page), []);
  }));
});
