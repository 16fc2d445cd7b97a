import { expect, it } from 'vitest'
import { wordsOf } from '@/components/duration'

it('a duration is told in its two largest units', () => {
  const words = (seconds: number) => wordsOf(seconds, (unit, n) => `${n} ${unit}`)
  expect(words(5)).toBe('5 seconds')
  expect(words(61)).toBe('1 minutes')
  expect(words(3 * 86_400 + 4 * 3_600 + 59)).toBe('3 days 4 hours')
  expect(words(86_400 + 120)).toBe('1 days')
  expect(words(0)).toBe('0 seconds')
})
