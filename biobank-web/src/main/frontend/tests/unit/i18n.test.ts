import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { categories, coolants } from '@/api/model'
import de from '@/i18n/de.json'
import en from '@/i18n/en.json'

type Tree = Record<string, Record<string, string>>
const keysOf = (tree: Tree) =>
  Object.entries(tree).flatMap(([group, words]) => Object.keys(words).map((word) => `${group}.${word}`))
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(vue|ts)$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
const used = new Set(sources.flatMap((text) => [...text.matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1]!)))

describe('the languages', () => {
  it('have the same keys', () => {
    expect(keysOf(de).sort()).toEqual(keysOf(en).sort())
  })
  it('have the same placeholders in each text', () => {
    for (const key of keysOf(en)) {
      const [group, word] = key.split('.') as [keyof typeof en, string]
      const text = (tree: Tree) => tree[group]![word]!
      expect(placeholders(text(de)), key).toEqual(placeholders(text(en)))
    }
  })
  it('have every key that a page uses', () => {
    expect(used.size).toBeGreaterThan(150)
    expect([...used].filter((key) => !keysOf(en).includes(key))).toEqual([])
  })
  it('have a word for every choice of a form', () => {
    expect(Object.keys(en.category).sort()).toEqual([...categories].sort())
    expect(Object.keys(en.coolant).sort()).toEqual([...coolants].sort())
  })
})
