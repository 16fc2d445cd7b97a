// Kits, studies with their protocols, and types of specimens, used as those who work with them do.
import { ask, BASE, settled, signIn } from './browser.mjs'

const once = Date.now().toString(36).toUpperCase()
/** A code that is typed where it may also be scanned. */
async function enter(page, code) {
  await page.fill('#scan-field', code)
  await page.press('#scan-field', 'Enter')
}

/** Takes an option of a select within `scope`, the last one of this label. */
async function choose(page, scope, label, option) {
  await page.locator(`${scope} .v-input`, { has: page.getByLabel(label, { exact: true }) }).last().click()
  const wanted = page.locator('.v-overlay--active .v-list-item', { hasText: option }).first()
  const menu = page.locator('.v-overlay--active .v-list')
  await wanted.click()
  // a menu that is still unfolding takes no click
  await menu.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => wanted.click())
  await menu.waitFor({ state: 'hidden' })
}

async function kitTests(page, stranger, { test, must, isAccessible }) {
  const beginAssembly = async (event) => {
    await page.goto(BASE + '/kits')
    await settled(page)
    await page.click('button:has-text("Assemble kits")')
    const form = page.locator('.kit-assembly')
    await choose(page, '.kit-assembly', 'Study', 'kidney')
    await form.getByText('Each kit holds').waitFor()
    await choose(page, '.kit-assembly', 'Event', event)
    return form
  }
  const submit = () => page.locator('.kit-assembly button.bg-primary')

  await test('kits are assembled with new codes, and all of them are at hand for labels and for sending', async () => {
    const form = await beginAssembly('V2')
    await form.getByLabel('Number of kits').fill('2')
    await isAccessible(page)
    await submit().click()
    await page.waitForSelector('.done[role=status]')
    must((await page.locator('.chosen li').count()) === 2, 'not both kits are chosen')
    must((await page.textContent('.chosen')).includes('Print 8 labels'), 'not a label for each kit and tube')
    await page.click('.kit-acts button:has-text("Send")')
    await isAccessible(page)
    await page.click('.kit-acts form button[type=submit]')
    await page.getByText('Kits sent: 2').waitFor()
    await page.click('.kit-acts button:has-text("Take back")')
    await page.getByText('Kits back on the shelf: 2').waitFor()
  })
  await test('a last day that has passed is refused at its field, and no kit is made', async () => {
    const form = await beginAssembly('V2')
    await form.getByLabel(/Use until/).fill('2020-01-01')
    await submit().click()
    await form.locator('.v-input--error', { hasText: 'has passed' }).waitFor()
    await isAccessible(page)
  })
  await test('printed codes are scanned into kits; one that is in use is told at once and scanned again', async () => {
    const taken = (await ask(page, '/kits?limit=1')).items[0].tubes[0].barcode
    await beginAssembly('V2')
    await choose(page, '.kit-assembly', 'Codes of kits and tubes', 'scanned')
    const pack = async (code) => {
      await enter(page, code)
      await page.locator('.kit-scanning .place', { hasText: code }).waitFor()
    }
    for (const code of [`${once}-K`, `${once}-A`, taken]) await pack(code)
    await page.waitForSelector('.band.error')
    must(await submit().isDisabled(), 'a tube of another kit would be packed')
    await pack(`${once}-B`)
    await pack(`${once}-C`)
    await isAccessible(page)
    await submit().click()
    await page.getByText('Kits assembled: 1').waitFor()
    const kit = await ask(page, `/kits/${once}-K`)
    must(kit.tubes.map((tube) => tube.barcode).join() === `${once}-A,${once}-B,${once}-C`, JSON.stringify(kit.tubes))
  })
  await test('a kit is opened by the code of one of its tubes, and made void for a reason', async () => {
    await page.goto(BASE + `/kits/${once}-B`)
    await settled(page)
    must((await page.textContent('h1')) === `${once}-K`, 'the kit is not named')
    await page.click('.kit-acts button:has-text("Make void")')
    await page.getByLabel('Why it is not to be used').fill('the lid is broken')
    await page.click('.kit-acts form button[type=submit]')
    await page.getByText('Kits made void: 1').waitFor()
    must((await page.textContent('.facts')).includes('the lid is broken'), 'the reason is not shown')
    await isAccessible(page)
  })
  await test('a kit that is scanned at the bench can be opened, and taking in a visit begins with it', async () => {
    const [kit] = (await ask(page, '/kits?status=ASSEMBLED&study=NEPHRO-1')).items
    await page.goto(BASE + '/')
    await settled(page)
    await enter(page, kit.tubes[0].barcode)
    await page.click('.acts button:has-text("Open")')
    await page.waitForURL(`**/kits/${kit.code}`)
    await page.goBack()
    await settled(page)
    await enter(page, kit.code)
    await page.click('.acts button:has-text("Take in a visit")')
    await page.waitForSelector('.expected, .collection')
    must(page.url().endsWith(`/visits/new?kit=${kit.code}`), page.url())
    await page.waitForSelector('main:has-text("kidney")') // the kit's study, once the kit is known
  })
  await test('of kits that somebody else sent meanwhile none is sent again, and they are named', async () => {
    const [one, other] = (await ask(page, '/kits?status=ASSEMBLED&study=NEPHRO-1')).items
    for (const at of [page, stranger]) {
      await at.goto(BASE + '/kits')
      await settled(at)
      await at.getByLabel(`Choose ${one.code}`).check()
    }
    await enter(page, other.tubes[0].barcode)
    await page.locator('.chosen li', { hasText: other.code }).waitFor()
    await stranger.click('.kit-acts button:has-text("Send")')
    await stranger.click('.kit-acts form button[type=submit]')
    await stranger.getByText('Kits sent: 1').waitFor()
    await page.click('.kit-acts button:has-text("Send")')
    await page.click('.kit-acts form button[type=submit]')
    await page.locator('.refused', { hasText: one.code }).waitFor()
    await isAccessible(page)
    must((await ask(page, `/kits/${other.code}`)).status === 'ASSEMBLED', 'the other kit was sent')
    await stranger.click('.kit-acts button:has-text("Take back")')
    await stranger.getByText('Kits back on the shelf: 1').waitFor()
  })
}

async function studyTests(page, stranger, { test, must, isAccessible }) {
  const study = `BT-${once}`
  const event = page.locator('.protocol-editor .panel', { has: page.getByRole('heading', { name: 'V1' }) })
  const save = (at) => at.click('.protocol-editor button[type=submit]')

  await test('a study is begun and its protocol planned; what contradicts itself is told at its field', async () => {
    await page.goto(BASE + '/studies')
    await settled(page)
    await page.click('button:has-text("New study")')
    await page.getByLabel('Code', { exact: true }).fill(study)
    await page.getByLabel('Title').fill('Browser cohort')
    await page.click('form button[type=submit]')
    await page.waitForSelector('.protocol-editor')
    await page.click('button:has-text("Add visit")')
    await page.getByLabel('Code', { exact: true }).fill('V1')
    await page.getByLabel('Name').fill('Baseline')
    for (const [code, type] of [['EDTA', 'Whole blood'], ['SPOT', 'Serum']]) {
      await event.getByRole('button', { name: 'Add specimen' }).click()
      await event.getByLabel('Code', { exact: true }).last().fill(code)
      await choose(page, '.protocol-editor', 'Type', type)
      await event.getByLabel('Quantity').last().fill('4')
    }
    await event.getByLabel('Aliquots', { exact: true }).last().fill('5')
    await event.getByLabel('Volume of each').last().fill('1')
    await choose(page, '.protocol-editor', 'Kept at', 'Room')
    await save(page)
    const faults = page.locator('.protocol-editor .v-input--error')
    await faults.filter({ hasText: 'more than' }).waitFor()
    await faults.filter({ hasText: 'bears' }).waitFor()
    await isAccessible(page)
    await event.getByLabel('Aliquots', { exact: true }).last().fill('4')
    await choose(page, '.protocol-editor', 'Kept at', 'Deep freezer')
    await event.getByRole('button', { name: 'Move SPOT up' }).click()
    await save(page)
    await page.waitForSelector('.done[role=status]')
    const [planned] = (await ask(page, `/studies/${study}`)).events
    must(planned.anticipated.map((one) => one.code).join() === 'SPOT,EDTA', 'the order is not kept')
    must(planned.anticipated[0].aliquots.count === 4, 'the aliquots are not kept')
    must((await page.textContent('main')).includes('4 × 1 mL Serum'), 'the aliquots are not shown')
    await isAccessible(page)
  })
  await test('who saves a protocol second is told, keeps what was written, and may look at the other first', async () => {
    for (const at of [page, stranger]) {
      await at.goto(BASE + `/studies/${study}?act=edit`)
      await at.waitForSelector('.protocol-editor')
    }
    await stranger.getByLabel('Title').fill('Theirs')
    await save(stranger)
    await stranger.waitForSelector('.done[role=status]')
    await page.getByLabel('Title').fill('Mine')
    await save(page)
    await page.waitForSelector('.stale')
    await isAccessible(page)
    must((await page.getByLabel('Title').inputValue()) === 'Mine', 'what was written is gone')
    await page.click('.stale button')
    must((await page.getByLabel('Title').inputValue()) === 'Theirs', 'the other version is not shown')
    await page.getByLabel('Title').fill('Both')
    await save(page)
    await page.waitForSelector('.done[role=status]')
  })
  await test('a visit that kits were assembled for cannot be dropped, and the page says why', async () => {
    await page.goto(BASE + '/studies/NEPHRO-1?act=edit')
    await page.waitForSelector('.protocol-editor')
    await page.getByRole('button', { name: 'Remove V1' }).click()
    await save(page)
    await page.locator('.refused', { hasText: 'kits' }).first().waitFor()
    must((await ask(page, '/studies/NEPHRO-1')).events.some((one) => one.code === 'V1'), 'it was dropped')
  })
}

async function typeTests(page, { test, must, isAccessible }) {
  const code = `BT_${once}`
  await test('a type of specimen is made with its mappings; what lacks is told at its field', async () => {
    await page.goto(BASE + '/specimen-types')
    await settled(page)
    await page.click('button:has-text("New specimen type")')
    await page.getByLabel('Code', { exact: true }).fill(code)
    await page.locator('.type-form').getByLabel('Name', { exact: true }).fill('Tears')
    await choose(page, '.type-form', 'Class', 'Fluid')
    await choose(page, '.type-form', 'bbmri.de', 'liquid-other')
    await choose(page, '.type-form', 'MIABIS', 'Tears')
    await page.getByLabel('SNOMED CT').fill('122594008')
    await page.click('.type-form button[type=submit]')
    await page.locator('.type-form .v-input--error', { has: page.getByLabel('Unit', { exact: true }) }).waitFor()
    await isAccessible(page)
    await choose(page, '.type-form', 'Unit', 'illilit')
    await page.click('.type-form button[type=submit]')
    await page.waitForURL(`**/specimen-types/${code}`)
    await page.locator('.facts', { hasText: '122594008' }).waitFor()
  })
  await test('a mapping is changed, and the type is found by a part of its code', async () => {
    await page.click('button:has-text("Change")')
    await page.getByLabel('SPREC').fill('tea')
    await page.click('.type-form button[type=submit]')
    await page.waitForSelector('.done[role=status]')
    must((await ask(page, `/specimen-types/${code}`)).mappings.sprec === 'TEA', 'it is not kept')
    await page.goto(BASE + '/specimen-types')
    await settled(page)
    await page.getByLabel('Name or any code').fill(once.toLowerCase())
    must((await page.locator('tbody tr').count()) === 1, 'other types are shown')
    must((await page.textContent('tbody')).includes(code), 'the type is not shown')
  })
}

export async function protocolTests(browser, tools) {
  const manager = await signIn(browser, 'jonas.weber')
  const other = await signIn(browser, 'jonas.weber')
  await kitTests(manager, other, tools)
  await studyTests(manager, other, tools)
  await typeTests(manager, tools)
  await tools.test('whoever may only read is offered no act on kits, protocols and types', async () => {
    const auditor = await signIn(browser, 'ines.alvarez')
    for (const path of ['/kits', '/studies', '/studies/NEPHRO-1', '/specimen-types', '/specimen-types/PLASMA']) {
      await auditor.goto(BASE + path)
      await settled(auditor)
      tools.must((await auditor.locator('.page .head .v-btn, .page input[type=checkbox]').count()) === 0, path)
      tools.must((await auditor.locator('.note[role=alert]').count()) === 0, `${path} shows an error`)
      await tools.isAccessible(auditor)
    }
    await auditor.context().close()
  })
  await tools.test('working with kits, protocols and types breaks no content policy and asks no foreign host', () =>
    tools.isClean(manager),
  )
  await manager.context().close()
  await other.context().close()
}
