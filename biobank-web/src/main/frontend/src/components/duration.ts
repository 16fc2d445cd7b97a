const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const

/** A duration in its two largest units, as people say it. */
export function wordsOf(seconds: number, word: (unit: string, n: number) => string): string {
  let left = seconds
  const parts: string[] = []
  for (const [unit, length] of UNITS) {
    const n = Math.floor(left / length)
    left -= n * length
    if (n > 0 && parts.length < 2) parts.push(word(unit, n))
    else if (parts.length > 0) break
  }
  return parts.length ? parts.join(' ') : word('seconds', seconds)
}
