// What the browser tests and the screenshots share: Debian's Chromium, and people who sign in.
import { chromium } from 'playwright-core'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { base: { type: 'string', default: 'http://127.0.0.1:8080' }, junit: { type: 'string' } },
})
export const BASE = values.base
export const JUNIT = values.junit
export const PASSWORD = 'biobank-demo'
export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}

export async function signIn(browser, username, { viewport = DESK, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  context.setDefaultTimeout(30_000) // on a busy machine a page takes longer than on a bench
  const page = await context.newPage()
  await page.addInitScript(listen)
  page.violations = []
  page.foreign = []
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) page.violations.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== new URL(BASE).origin) page.foreign.push(request.url())
  })
  const courier = username === 'tom.fischer' || username === 'lena.kurz'
  await page.goto(BASE + (courier ? '/courier' : '/login'))
  if (username) {
    await page.fill('#username', username)
    await page.fill('#password', PASSWORD)
    await page.click('button[type=submit]')
    await page.waitForSelector(courier ? '.sync' : '.rail, .bar')
  }
  return page
}

/** Keeps the pitches of all tones, in Hz. */
function listen() {
  window.heard = []
  const { start } = OscillatorNode.prototype
  OscillatorNode.prototype.start = function (...when) {
    window.heard.push(this.frequency.value)
    return start.apply(this, when)
  }
}

/** Whether the tone that comes next, or came since this was last asked, says that something is wrong. */
export async function soundsWrong(page) {
  await page.waitForFunction(() => window.heard.length > 0)
  return page.evaluate(() => window.heard.splice(0).includes(196))
}

/** Asks the interface as the page's user. */
export const ask = (page, path) =>
  page.evaluate((at) => fetch(`/api${at}`).then((answer) => (answer.ok ? answer.json() : undefined)), path)

export async function settled(page) {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForFunction(() => !document.querySelector('.bones')).catch(() => undefined)
  await page.waitForTimeout(250)
}

/** Codes of the demo data that the pages are looked at with. */
export async function demoCodes(page) {
  const first = async (path) => (await ask(page, path))?.items?.[0]
  const specimens = (await ask(page, '/specimens?limit=50'))?.items ?? []
  let stored
  for (const { barcode } of specimens) {
    const specimen = stored ?? (await ask(page, `/specimens/${barcode}`))
    if (specimen?.position) stored = specimen
  }
  const donor = (await first('/donors?limit=1'))?.code
  const visit = donor && (await ask(page, `/donors/${donor}`))?.visits?.[0]?.code
  const shipments = (await ask(page, '/shipments?limit=50'))?.items ?? []
  const shipment = shipments.find((one) => /DISCREP|RECEIVED/.test(one.status)) ?? shipments[0]
  const order = (await ask(page, '/orders?limit=50'))?.items?.[0]
  const kit = (await first('/kits?limit=1'))?.code
  return { kit, specimen: stored?.barcode, box: stored?.position.box, donor, visit, shipment: shipment?.code, order: order?.code }
}

/** A planned visit of a donor that nobody has recorded, and a kit for it that is on the shelf. */
export async function plannedVisit(page) {
  const kits = (await ask(page, '/kits?status=ASSEMBLED&limit=200'))?.items ?? []
  const donors = (await ask(page, '/donors?limit=100'))?.items ?? []
  for (const { code, status } of donors) {
    const planned = status === 'ACTIVE' ? await ask(page, `/donors/${code}/schedule`) : []
    for (const one of planned.filter((visit) => !visit.visit && visit.status !== 'NOT_CONSENTED')) {
      const kit = kits.find((some) => some.study === one.study && some.event === one.event)
      if (kit) return { donor: code, kit }
    }
  }
  return undefined
}

/** A tube that can be divided, in a box that has room beside it. */
export async function divisibleTube(page) {
  const specimens = (await ask(page, '/specimens?limit=100'))?.items ?? []
  for (const { barcode, status, availableQuantity } of specimens) {
    const position = status === 'AVAILABLE' && availableQuantity >= 1 && (await ask(page, `/specimens/${barcode}`))?.position
    const free = position && (await ask(page, `/containers/${position.box}/free-places?count=100`))?.items
    if (free?.length >= 4) return { barcode, box: position.box }
  }
  return undefined
}

/** Tubes that may become one, and one of another type. */
export async function tubesToPool(page) {
  const specimens = (await ask(page, '/specimens?limit=200'))?.items ?? []
  const usable = specimens.filter((one) => one.status === 'AVAILABLE' && one.availableQuantity >= 0.5)
  const alike = (one, other) => ['type', 'study', 'site'].every((field) => one[field] === other[field])
  const first = usable.find((one) => usable.filter((other) => alike(one, other)).length >= 2)
  const stranger = first && usable.find((one) => one.type !== first.type && one.study === first.study && one.site === first.site)
  return { alike: first ? usable.filter((one) => alike(one, first)).slice(0, 2) : [], stranger }
}

export const staffPages = (codes) =>
  Object.entries({
    bench: '/',
    donors: '/donors',
    donor: codes.donor && `/donors/${codes.donor}`,
    'donor-register': '/donors/new',
    accession: '/visits/new',
    visit: codes.visit && `/visits/${codes.visit}`,
    kits: '/kits',
    kit: codes.kit && `/kits/${codes.kit}`,
    specimens: '/specimens',
    specimen: codes.specimen && `/specimens/${codes.specimen}`,
    'aliquot-batch': codes.specimen && `/specimens/${codes.specimen}?act=batch`,
    processing: '/processing',
    pool: '/pools/new',
    storage: '/storage',
    box: codes.box && `/boxes/${codes.box}`,
    shipments: '/shipments',
    shipment: codes.shipment && `/shipments/${codes.shipment}`,
    orders: '/orders',
    order: codes.order && `/orders/${codes.order}`,
    studies: '/studies',
    study: '/studies/NEPHRO-1',
    'study-edit': '/studies/NEPHRO-1?act=edit',
    'specimen-types': '/specimen-types',
    'specimen-type': '/specimen-types/PLASMA',
    'stock-takes': '/stock-takes',
    alarms: '/alarms',
    feeds: '/feeds',
  }).filter(([, path]) => path)
