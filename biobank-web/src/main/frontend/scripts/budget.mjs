// Holds the size of each entry's first load: what the page fetches before anybody clicks.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LIMITS_KB = { 'index.html': 350, 'courier.html': 200 }
const out = process.env.FRONTEND_OUT ?? fileURLToPath(new URL('../../../../target/frontend', import.meta.url))
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key]
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
  for (const next of chunk.imports ?? []) if (!seen.has(manifest[next].file)) filesOf(next, seen)
  return seen
}

for (const [entry, limit] of Object.entries(LIMITS_KB)) {
  const bytes = [...filesOf(entry)].reduce((sum, f) => sum + gzipSync(readFileSync(join(out, f))).length, 0)
  const size = Math.round(bytes / 1000)
  console.log(`${entry}: ${size} kB gzip of ${limit} kB`)
  if (size > limit) process.exitCode = 1
}
