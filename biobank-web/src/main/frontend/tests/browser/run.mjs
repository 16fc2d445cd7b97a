// Browser tests against a running server with demo data: node run.mjs --base URL [--junit FILE]
import { AxeBuilder } from '@axe-core/playwright'
import {
  ask,
  BASE,
  demoCodes,
  DESK,
  divisibleTube,
  JUNIT,
  launch,
  PHONE,
  plannedVisit,
  settled,
  soundsWrong,
  signIn,
  staffPages,
  tubesToPool,
} from './browser.mjs'
import { protocolTests } from './protocols.mjs'
import { writeReport } from './report.mjs'

const browser = await launch()
const results = []

async function test(rule, body) {
  const started = performance.now()
  const failure = await Promise.resolve().then(body).then(
    () => undefined,
    (error) => error.message.split('\n').slice(0, 6).join('\n'),
  )
  results.push({ rule, failure, seconds: (performance.now() - started) / 1000 })
  console.log(failure === undefined ? `ok      ${rule}` : `FAILED  ${rule}\n        ${failure.replaceAll('\n', '\n        ')}`)
}
function must(condition, otherwise) {
  if (!condition) throw new Error(otherwise)
}
const TERMINATORS = { Enter: { windowsVirtualKeyCode: 13, text: '\r' }, Tab: { windowsVirtualKeyCode: 9 } }
/** All keys at once, as a scanner sends them: waiting for each would pull a scan apart on a busy machine. */
const scan = async (page, code, end = 'Enter') => {
  const cdp = await page.context().newCDPSession(page)
  const keys = [...[...code].map((key) => ({ key, text: key })), { key: end, code: end, ...TERMINATORS[end] }]
  const events = keys.flatMap((key) => [{ type: key.text ? 'keyDown' : 'rawKeyDown', ...key }, { type: 'keyUp', key: key.key }])
  await Promise.all(events.map((event) => cdp.send('Input.dispatchKeyEvent', event)))
  await cdp.detach()
}

/** Half faded in, a text has less contrast than it is to have. */
const faded = (page) =>
  page.evaluate(() => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    return Promise.allSettled(ending.map((one) => one.finished)).then(() => undefined)
  })
async function isAccessible(page) {
  await faded(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const words = violations.map((one) => `${one.id}: ${one.nodes[0].target} ${one.nodes[0].failureSummary}`)
  must(violations.length === 0, words.join('\n'))
}
function isClean(page) {
  must(page.violations.length === 0, `CSP: ${page.violations.join('\n')}`)
  must(page.foreign.length === 0, `foreign: ${page.foreign.join('\n')}`)
}

const login = await signIn(browser, '')
await test('the login page is accessible', () => isAccessible(login))
await test('a wrong password is told in words and signs nobody in', async () => {
  await login.fill('#username', 'mara.lindqvist')
  await login.fill('#password', 'wrong')
  await login.click('button[type=submit]')
  await login.waitForSelector('.note[role=alert]')
  must((await login.textContent('.note[role=alert]')).includes('wrong'), 'no words')
})
await test('a page asked for without a session leads to the login and back', async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(BASE + '/storage')
  await page.fill('#username', 'mara.lindqvist')
  await page.fill('#password', 'biobank-demo')
  await page.click('button[type=submit]')
  await page.waitForURL('**/storage')
  await context.close()
})

const bench = await signIn(browser, 'mara.lindqvist')
const codes = await demoCodes(bench)
await bench.goto(BASE + '/')
await settled(bench)

await test('a scanned tube is named and says what can be done with it', async () => {
  await scan(bench, codes.specimen)
  await bench.waitForSelector('.band.ok')
  must((await bench.locator('.acts button').count()) > 0, 'no action')
})
await test('a scan while a link has the focus is still a scan', async () => {
  await bench.locator('.place').nth(1).focus()
  await scan(bench, codes.donor, 'Tab')
  await bench.waitForFunction((code) => document.querySelector('.band.ok')?.textContent.includes(code), codes.donor)
  must(new URL(bench.url()).pathname === '/', 'the link was followed')
})
await test('an unknown code is told, not swallowed', async () => {
  await scan(bench, 'NO-SUCH-CODE-1')
  await bench.waitForSelector('.band.error')
})
await test('a scan on another page leads to the bench', async () => {
  await bench.goto(BASE + '/donors')
  await settled(bench)
  await scan(bench, codes.specimen)
  await bench.waitForSelector('.band.ok')
})
await test('arrow keys walk the wells of a box', async () => {
  await bench.goto(BASE + `/boxes/${codes.box}`)
  await settled(bench)
  await bench.locator('[data-position="A1"]').click()
  await bench.keyboard.press('ArrowRight')
  await bench.keyboard.press('ArrowDown')
  const at = await bench.evaluate(() => document.activeElement.dataset.position)
  must(at === 'B2', `at ${at}`)
})
await test('a picture that is none is refused in words and stores nothing', async () => {
  const before = await ask(bench, `/boxes/${codes.box}`)
  await bench.setInputFiles('input[type=file]', { name: 'rack.png', mimeType: 'image/png', buffer: Buffer.from('no') })
  await bench.waitForSelector('.note[role=alert]')
  const after = await ask(bench, `/boxes/${codes.box}`)
  must(before.version === after.version, 'the box changed')
})
await test('the label settings are accessible and a label printer gets its file', async () => {
  await bench.evaluate(() => localStorage.setItem('labels', '{"paper":"ZPL","dpi":203}'))
  await bench.goto(BASE + `/boxes/${codes.box}`)
  await settled(bench)
  await bench.click('.printer button[aria-expanded=false]')
  await bench.waitForSelector('.printer form')
  await isAccessible(bench)
  const [file] = await Promise.all([bench.waitForEvent('download'), bench.click('.printer form button[type=submit]')])
  must(file.suggestedFilename() === 'labels.zpl', file.suggestedFilename())
  await bench.evaluate(() => localStorage.removeItem('labels'))
})
await test('a spin of scanned tubes is one act, and the specimen shows it with what follows from it', async () => {
  await bench.goto(BASE + '/processing')
  await settled(bench)
  await scan(bench, codes.specimen)
  await bench.waitForSelector('.scanned li.ok')
  await bench.click('.processing-form button[type=submit]')
  await bench.waitForSelector('.done[role=status]')
  await isAccessible(bench)
  await bench.goto(BASE + `/specimens/${codes.specimen}`)
  await bench.waitForSelector('.done li')
  must((await bench.textContent('.done li')).includes('Spun'), 'the newest event is not the spin')
  must((await bench.textContent('.times')).includes('Freeze-thaw cycles'), 'no derived times')
})
await test('an event that cannot have happened is refused in words', async () => {
  await bench.click('.page button:has-text("Record processing")')
  await bench.fill('.processing-form input[type=datetime-local]', '2019-01-01T08:00')
  await bench.click('.processing-form button[type=submit]')
  await bench.waitForSelector('.processing-form .note[role=alert]')
  must((await bench.textContent('.processing-form .note')).includes('collected'), 'no reason')
  await isAccessible(bench)
})
await test('a wrong event is declared wrong by what is right, and then by saying that nothing happened', async () => {
  await bench.goto(BASE + `/specimens/${codes.specimen}`)
  const newest = bench.locator('.done > li').first()
  await newest.getByRole('button', { name: /^Correct: Spun/ }).click()
  const form = bench.locator('.correction')
  const submit = form.getByRole('button', { name: 'Declare wrong' })
  await form.getByLabel('Explanation').fill('the display was misread')
  must(await submit.isDisabled(), 'a correction that says nothing else could be sent')
  await form.getByLabel('When').fill('2019-01-01T08:00')
  await isAccessible(bench)
  await submit.click()
  await form.locator('.note[role=alert]', { hasText: 'collected' }).waitFor()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await newest.getByRole('button', { name: /^Correct: Spun/ }).click()
  await form.getByLabel('Temperature').fill('7')
  await form.getByLabel('Explanation').fill('the display was misread')
  await submit.click()
  const declared = bench.locator('[role=status]', { hasText: 'Declared wrong' })
  await declared.waitFor()
  await bench.locator('.done > li.wrong').first().waitFor()
  const right = bench.locator('.done > li:not(.wrong)', { hasText: 'the display was misread' })
  must((await right.textContent()).includes('7 °C'), 'what is right is not shown')
  must((await bench.locator('.done > li.wrong').getByRole('button').count()) === 0, 'what was declared wrong could be again')
  await right.getByRole('button', { name: /^Correct: Spun/ }).click()
  await form.getByLabel('It was not done').check()
  await form.getByLabel('Explanation').fill('the rotor did not turn')
  await submit.click()
  await declared.waitFor()
  await bench.locator('.done > li', { hasText: 'Did not occur' }).first().waitFor()
  const { events } = await ask(bench, `/specimens/${codes.specimen}/processing`)
  const [spun, told, nothing] = events.slice(-3)
  must(spun.declaredWrongBy === told.id && told.declaredWrongBy === nothing.id, 'the events do not follow each other')
})
await test('a visit is taken in by scanning the kit and its tubes, and a missed specimen says why', async () => {
  const planned = await plannedVisit(bench)
  must(planned, 'the demo has no planned visit with a kit')
  await bench.goto(BASE + '/visits/new')
  await settled(bench)
  await scan(bench, planned.donor)
  await scan(bench, planned.kit.code)
  await bench.waitForSelector('.expected')
  must(!(await soundsWrong(bench)), 'the donor and the kit sound wrong')
  const [first, ...others] = planned.kit.tubes
  for (const tube of others) {
    await scan(bench, tube.barcode)
    await bench.waitForFunction((code) => document.querySelector('.expected')?.textContent.includes(code), tube.barcode)
    must(!(await soundsWrong(bench)), 'an expected tube sounds wrong')
  }
  await scan(bench, 'NO-SUCH-TUBE')
  await bench.waitForSelector('.odd.UNKNOWN')
  must(await soundsWrong(bench), 'an unknown tube sounds right')
  await isAccessible(bench)
  const submit = bench.locator('.collection button', { hasText: 'Accession' })
  must(await submit.isDisabled(), 'an unknown tube would be taken in')
  await bench.click('.odd button[aria-label^="Take"]')
  await bench.locator('.expected tr', { hasText: first.anticipated }).locator('input').fill('the tube is spoilt')
  await bench.keyboard.press('Tab')
  await bench.waitForFunction(() => !document.querySelector('.collection button.bg-primary')?.disabled)
  await submit.click()
  await bench.waitForURL(/\/visits\/V-/)
  await bench.waitForSelector('.collection')
  must((await bench.textContent('main')).includes('the tube is spoilt'), 'the reason is not shown')
  await isAccessible(bench)
})
const divided = await divisibleTube(bench)
await test('printed labels are scanned one by one to the places of a box; a code that is taken goes nowhere', async () => {
  must(divided, 'the demo has no tube to divide')
  const [first, second] = ['A', 'B'].map((letter) => `BROWSER-${letter}-${Date.now()}`)
  await bench.goto(BASE + `/specimens/${divided.barcode}`)
  await settled(bench)
  await bench.getByRole('button', { name: 'Aliquot into a box' }).click()
  await bench.waitForSelector('.aliquot-batch')
  await bench.getByLabel('Quantity each').fill('0.1')
  await scan(bench, first)
  await bench.waitForSelector('.band.error')
  await scan(bench, divided.box)
  await bench.waitForSelector('.band.ok')
  const label = async (code) => {
    await scan(bench, code)
    await bench.locator('.band.ok', { hasText: code }).waitFor()
  }
  await label(first)
  await scan(bench, divided.barcode)
  await bench.waitForSelector('.band.error')
  await label(second)
  must((await bench.locator('.tubes li').count()) === 2, 'not the two labels')
  await isAccessible(bench)
  await bench.getByRole('button', { name: 'Make and store 2 aliquots' }).click()
  await bench.waitForSelector('.batch-result [role=status]')
  await isAccessible(bench)
  for (const code of [first, second]) {
    const { position, availableQuantity } = await ask(bench, `/specimens/${code}`)
    must(position.box === divided.box && availableQuantity === 0.1, `${code} is not where it was put`)
    must((await bench.textContent('.batch-result')).includes(position.position), 'its place is not told')
  }
})
await test('aliquots are counted out to the free places; more than there are is told at the field', async () => {
  const before = (await ask(bench, `/specimens/${divided.barcode}`)).availableQuantity
  await bench.goto(BASE + `/specimens/${divided.barcode}`)
  await settled(bench)
  await bench.getByRole('button', { name: 'Aliquot into a box' }).click()
  await bench.waitForSelector('.aliquot-batch')
  await scan(bench, divided.box)
  await bench.waitForSelector('.band.ok')
  await bench.getByLabel('Quantity each').fill('0.1')
  await bench.getByLabel('Number of tubes').fill('97')
  await bench.getByText(/No more than \d+ go into this box/).waitFor()
  must(await bench.getByRole('button', { name: /Make and store/ }).isDisabled(), 'it would be made')
  await bench.getByLabel('Number of tubes').fill('2')
  await bench.locator('.aliquot-batch button:enabled', { hasText: 'Make and store 2 aliquots' }).click()
  await bench.waitForSelector('.batch-result [role=status]')
  const left = (await ask(bench, `/specimens/${divided.barcode}`)).availableQuantity
  must(Math.abs(before - 0.2 - left) < 1e-9, `${left} is left of ${before}`)
})
await test('a batch of a tube that somebody drew from meanwhile is told, looked at again, and then made', async () => {
  await bench.goto(BASE + `/specimens/${divided.barcode}`)
  await settled(bench)
  await bench.getByRole('button', { name: 'Aliquot into a box' }).click()
  await bench.waitForSelector('.aliquot-batch')
  await bench.getByLabel('Quantity each').fill('0.05')
  await bench.getByLabel('Number of tubes').fill('1')
  await scan(bench, divided.box)
  const make = bench.locator('.aliquot-batch button:enabled', { hasText: 'Make and store 1 aliquots' })
  await make.waitFor()
  const other = await signIn(browser, 'mara.lindqvist')
  await other.goto(BASE + `/specimens/${divided.barcode}`)
  await settled(other)
  await other.getByRole('button', { name: 'Take out' }).first().click()
  await other.getByLabel('Quantity', { exact: true }).fill('0.01')
  await other.locator('form button[type=submit]', { hasText: 'Take out' }).click()
  await other.waitForFunction(() => document.querySelectorAll('form button[type=submit]').length === 0)
  await other.context().close()
  await make.click()
  await bench.locator('.aliquot-batch [role=status]', { hasText: 'faster' }).waitFor()
  await bench.waitForSelector('.aliquot-batch .note[role=alert]')
  await make.click()
  await bench.waitForSelector('.batch-result [role=status]')
})
await test('tubes are scanned into a pool; one of another type is marked and keeps it from being made', async () => {
  const { alike, stranger } = await tubesToPool(bench)
  must(alike.length === 2 && stranger, 'the demo has no tubes to pool')
  await bench.goto(BASE + '/pools/new')
  await settled(bench)
  for (const { barcode } of alike) {
    await scan(bench, barcode)
    await bench.locator('.scanned li.ok', { hasText: barcode }).waitFor()
  }
  await scan(bench, stranger.barcode)
  await bench.locator('.scanned li.error', { hasText: 'another type' }).waitFor()
  must(await bench.getByRole('button', { name: /^Pool \d tubes$/ }).isDisabled(), 'unlike tubes would be pooled')
  await isAccessible(bench)
  await bench.getByLabel(`Remove ${stranger.barcode}`).click()
  await bench.getByLabel('Each gives').fill('0.1')
  await bench.getByLabel('Barcode').fill(alike[0].barcode)
  await bench.getByRole('button', { name: 'Pool 2 tubes' }).click()
  await bench.getByText('names a specimen, a tube of a kit or a container already').waitFor()
  await bench.getByLabel('Barcode').fill('')
  await bench.getByRole('button', { name: 'Pool 2 tubes' }).click()
  await bench.waitForSelector('.made [role=status]')
  const pool = await ask(bench, `/specimens/${await bench.locator('.made a.code').textContent()}`)
  must(pool.lineage === 'POOL' && pool.availableQuantity === 0.2, `${pool.availableQuantity} of ${pool.lineage}`)
  await isAccessible(bench)
})
await test("a specimen's chain of custody says that it was verified", async () => {
  await bench.goto(BASE + `/specimens/${codes.specimen}`)
  await bench.waitForSelector('.badge.verified')
})
await test("a tube's history shows its stays and gaps, and leads to certificate and EPCIS", async () => {
  await bench.goto(BASE + `/specimens/${codes.specimen}`)
  await bench.waitForSelector('.spans li')
  const { lines } = await ask(bench, `/specimens/${codes.specimen}/history`)
  must((await bench.locator('.spans li').count()) === lines.length, 'not every line is shown')
  const gaps = lines.filter((line) => line.kind === 'GAP').length
  must((await bench.locator('.spans li.gap').count()) === gaps, 'not every gap is shown as one')
  const [file] = await Promise.all([bench.waitForEvent('download'), bench.click('a[download^=epcis]')])
  must(file.suggestedFilename() === `epcis-${codes.specimen}.jsonld`, file.suggestedFilename())
})
await test("a box's page shows its history", async () => {
  await bench.goto(BASE + `/boxes/${codes.box}`)
  await settled(bench)
  const history = bench.locator('.panel', { has: bench.getByRole('heading', { name: 'History' }) })
  await history.waitFor()
  must(/No event tells of it|EPCIS/.test(await history.textContent()), 'neither events nor a word that there are none')
})
await test('anybody may have the last event of a tube proved, checked in the browser', async () => {
  const events = (await ask(bench, `/specimens/${codes.specimen}/history`)).events
  const stranger = await signIn(browser, '')
  await stranger.goto(BASE + `/proof/${events.at(-1).id}`)
  await stranger.waitForSelector('.verdict.holds')
  must((await stranger.locator('.steps .no').count()) === 0, 'a step failed')
  await isAccessible(stranger)
  isClean(stranger)
  await stranger.goto(BASE + `/proof/${events.at(-1).id}#AAAA.1.AAAA`)
  await stranger.reload()
  await stranger.waitForSelector('.verdict:not(.holds)')
  await stranger.context().close()
})

await test('a box is counted blind: the counter is not told what should be there', async () => {
  await bench.goto(BASE + '/stock-takes')
  await settled(bench)
  await bench.getByLabel('Box, rack, freezer or room').fill(codes.box)
  await bench.click('form button[type=submit]')
  await bench.waitForURL('**/stock-takes/ST-*')
  await settled(bench)
  await scan(bench, codes.box)
  await bench.locator('textarea').first().fill('A1 NOT-A-TUBE-1\nA2')
  await isAccessible(bench)
  await bench.getByRole('button', { name: 'Count is complete' }).click()
  const told = await bench.textContent('p[role=status]')
  must(/1 codes? read/.test(told) && told.includes('A2'), told)
  must(!(await bench.textContent('main')).includes(codes.specimen), 'an expected tube is shown')
})
await test('an order is picked by scanning; a tube of another order is not taken', async () => {
  const manager = await signIn(browser, 'jonas.weber')
  const orders = (await ask(manager, '/orders?status=APPROVED'))?.items ?? []
  must(orders.length > 0, 'the demo has no order to pick')
  await manager.goto(BASE + `/orders/${orders[0].code}`)
  await settled(manager)
  await manager.getByRole('link', { name: 'Pick tubes' }).click()
  await manager.waitForURL('**/pick')
  await settled(manager)
  await isAccessible(manager)
  await scan(manager, codes.specimen)
  await manager.waitForSelector('.band.error, .band.ok')
  const list = await ask(manager, `/orders/${orders[0].code}/pick-list`)
  const tube = list.doors[0].boxes[0].tubes[0].barcode
  await scan(manager, tube)
  await manager.waitForSelector('.band.ok')
  await manager.waitForFunction((code) => !document.querySelector('.tube')?.textContent.includes(code), tube)
  await manager.context().close()
})

await protocolTests(browser, { test, must, isAccessible, isClean })

for (const [look, viewport, colorScheme] of [
  ['light', DESK, 'light'],
  ['dark', DESK, 'dark'],
  ['phone', PHONE, 'light'],
]) {
  const page = await signIn(browser, 'jonas.weber', { viewport, colorScheme })
  for (const [name, path] of staffPages(codes)) {
    await test(`${name} is accessible and shows no error (${look})`, async () => {
      await page.goto(BASE + path)
      await settled(page)
      const notes = await page.locator('.note[role=alert]').allTextContents()
      must(notes.length === 0, notes.join('\n'))
      await isAccessible(page)
    })
  }
  await test(`no page breaks the content policy or asks a foreign host (${look})`, () => isClean(page))
  await page.context().close()
}

const auditor = await signIn(browser, 'ines.alvarez')
await test('the audit is accessible', async () => {
  await auditor.goto(BASE + '/audit')
  await settled(auditor)
  must(!(await auditor.locator('.note[role=alert]').count()), 'an error is shown')
  await isAccessible(auditor)
})

const importing = await signIn(browser, 'jonas.weber')
await test('a file is looked at before it is written, its errors are named, and it can be undone', async () => {
  const known = (await ask(importing, '/specimens?limit=1')).items[0].barcode
  await importing.goto(BASE + '/imports')
  await settled(importing)
  await isAccessible(importing)
  await importing.setInputFiles('input[type=file]', {
    name: 'notes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Barcode,Note\n${known},seen in the browser\nNO-SUCH-TUBE,x\n`),
  })
  await importing.locator('.v-select').first().click()
  await importing.locator('.v-list-item').nth(1).click()
  await importing.click('button[type=submit]')
  await importing.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
  await importing.getByText('No specimen has this barcode.').waitFor()
  must((await importing.textContent('main')).includes('seen in the browser'), 'the change is not shown')
  await isAccessible(importing)
  await importing.getByLabel('Leave the wrong rows out').check()
  await importing.getByRole('button', { name: 'Write', exact: true }).click()
  await importing.getByRole('button', { name: 'Undo the whole import' }).click()
  await importing.getByText('Undone', { exact: true }).first().waitFor()
  isClean(importing)
})

await test("a withdrawal says what became of the donor's tubes, of those too that nobody finds", async () => {
  const outcome = { held: ['T1', 'T2'], missing: ['T3'], inTransit: [], distributed: [] }
  // the server is not asked: a withdrawal cannot be undone, and other tests need the donor
  await importing.route('**/withdrawal', (route) => route.fulfill({ json: outcome }))
  await importing.goto(`${BASE}/donors/${codes.donor}`)
  await importing.getByRole('button', { name: 'Withdraw consent' }).click()
  await importing.getByLabel('Type WITHDRAW to confirm').fill('WITHDRAW')
  await importing.getByRole('button', { name: 'Withdraw now' }).click()
  const told = await importing.getByText('Withdrawn.').textContent()
  must(told.includes('2 tubes are on hold, 1 are missing'), told)
})

const courier = await signIn(browser, 'tom.fischer', { viewport: PHONE })
await test('the courier page is accessible, clean and without donors', async () => {
  await isAccessible(courier)
  must(!/D-\d{6}/.test(await courier.textContent('main')), 'a donor code is shown')
  isClean(courier)
})
await test('an update recorded without network waits on the phone and is sent once there is one', async () => {
  await courier.context().setOffline(true)
  await courier.locator('button.card').first().click()
  await courier.locator('.tiles button').nth(1).click()
  await courier.fill('#temperature', '-71.5')
  await isAccessible(courier)
  await courier.click('button.big[type=submit]')
  await courier.waitForSelector('.sync.waits')
  await courier.context().setOffline(false)
  await courier.waitForSelector('.sync:not(.waits)')
})

await browser.close()
const failed = results.filter((result) => result.failure !== undefined).length
if (JUNIT) writeReport(JUNIT, results)
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
