// Takes docs/screenshots against a running server with demo data: node screenshots.mjs --base URL
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BASE, demoCodes, DESK, launch, PHONE, settled, signIn, staffPages } from './browser.mjs'

const OUT = process.env.SCREENSHOTS ?? fileURLToPath(new URL('../../../../../../docs/screenshots/', import.meta.url))
mkdirSync(OUT, { recursive: true })
const browser = await launch()

async function shoot(page, name) {
  await settled(page)
  await page.screenshot({ path: `${OUT}/${name}.png` })
  console.log(name)
}

async function shootStaff(viewport, suffix, colorScheme = 'light') {
  const page = await signIn(browser, 'jonas.weber', { viewport, colorScheme })
  const codes = await demoCodes(page)
  for (const [name, path] of staffPages(codes)) {
    await page.goto(BASE + path)
    await shoot(page, name + suffix)
  }
  await page.goto(BASE + '/')
  await page.fill('#scan-field', codes.specimen)
  await page.press('#scan-field', 'Enter')
  await shoot(page, 'bench-scan' + suffix)
}

await shoot(await signIn(browser, '', { viewport: DESK }), 'login')
await shootStaff(DESK, '')
await shootStaff(PHONE, '-phone')
await shootStaff(DESK, '-dark', 'dark')

const auditor = await signIn(browser, 'ines.alvarez', { viewport: DESK })
await auditor.goto(BASE + '/audit')
await shoot(auditor, 'audit')

const courier = await signIn(browser, 'tom.fischer', { viewport: PHONE })
await shoot(courier, 'courier')
if (await courier.locator('button.card').count()) {
  await courier.locator('button.card').first().click()
  await shoot(courier, 'courier-update')
}
await browser.close()
