// Results as JUnit XML, so that all tests of the project are counted alike.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const escaped = (text) =>
  text
    // XML 1.0 has no such characters
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

export function writeReport(file, results) {
  const cases = results.map(({ rule, failure, seconds }) => {
    const told = failure === undefined ? '' : `<failure message="${escaped(failure)}"/>`
    return `<testcase classname="browser" name="${escaped(rule)}" time="${seconds.toFixed(3)}">${told}</testcase>`
  })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="browser">\n${cases.join('\n')}\n</testsuite>\n`)
}
