import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { claimOf, fromHex, isAppended, readHead, rootOf, toHex } from '@/proof/verify'

// A tree by the definition (RFC 9162, 2.1.1), to check the checker with.
const sha = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest())
const leaf = (n: number) => sha(new Uint8Array([0]), new TextEncoder().encode(`event ${n}`))
const split = (n: number) => 2 ** Math.ceil(Math.log2(n) - 1)
function root(from: number, to: number): Uint8Array {
  if (to - from === 1) return leaf(from)
  const middle = from + split(to - from)
  return sha(new Uint8Array([1]), root(from, middle), root(middle, to))
}
function inclusion(index: number, from: number, to: number): string[] {
  if (to - from === 1) return []
  const middle = from + split(to - from)
  return index < middle
    ? [...inclusion(index, from, middle), toHex(root(middle, to))]
    : [...inclusion(index, middle, to), toHex(root(from, middle))]
}
function consistency(first: number, from: number, to: number, whole: boolean): string[] {
  if (first === to - from) return whole ? [] : [toHex(root(from, to))]
  const middle = split(to - from)
  return first <= middle
    ? [...consistency(first, from, from + middle, whole), toHex(root(from + middle, to))]
    : [...consistency(first - middle, from + middle, to, false), toHex(root(from, from + middle))]
}
const proof = (index: number, size: number) => ({
  event: 'x', leafHash: toHex(leaf(index)), leafIndex: index, treeSize: size, path: inclusion(index, 0, size),
})

describe('a proof of inclusion', () => {
  it('leads from every leaf of every tree to its root', async () => {
    for (let size = 1; size <= 18; size++) {
      for (let index = 0; index < size; index++) {
        expect(toHex((await rootOf(proof(index, size)))!), `${index} of ${size}`).toBe(toHex(root(0, size)))
      }
    }
  })
  it('of another leaf, of another place or cut short leads elsewhere', async () => {
    const right = toHex(root(0, 13))
    const good = proof(5, 13)
    for (const bad of [
      { ...good, leafHash: toHex(leaf(6)) },
      { ...good, leafIndex: 6 },
      { ...good, path: good.path.slice(1) },
      { ...good, leafIndex: 13 },
    ]) {
      const found = await rootOf(bad)
      expect(found && toHex(found)).not.toBe(right)
    }
  })
})

describe('a proof of consistency', () => {
  it('holds for every earlier tree and for no other one', async () => {
    for (let size = 1; size <= 18; size++) {
      for (let first = 1; first <= size; first++) {
        const path = consistency(first, 0, size, true)
        const now = { size, root: root(0, size) }
        expect(await isAppended({ size: first, root: root(0, first) }, now, path), `${first} of ${size}`).toBe(true)
        expect(await isAppended({ size: first, root: leaf(99) }, now, path), `${first} of ${size}`).toBe(false)
      }
    }
  })
})

describe('what is read', () => {
  it('of a head is what is signed, and who signed it', () => {
    const note = 'log/custody\n7\nAQID\nsigned-at 2026-03-02T08:00:00Z\n\n— log/custody AAAAAQkJ\n'
    const head = readHead(note)!
    expect(head.signed).toBe('log/custody\n7\nAQID\nsigned-at 2026-03-02T08:00:00Z\n')
    expect([head.size, toHex(head.root), head.signatures[0]!.keyId]).toEqual([7, '010203', '00000001'])
    expect(readHead('nonsense')).toBeUndefined()
  })
  it('of a certificate is its leaf, size and root', () => {
    const claim = claimOf('#_-8.12.AQID')!
    expect([claim.leaf, claim.size, toHex(claim.root)]).toEqual(['ffef', 12, '010203'])
    expect(claimOf('')).toBeUndefined()
    expect(claimOf('#a.b.c')).toBeUndefined()
  })
  it('of hexadecimal is bytes or nothing', () => {
    expect([...fromHex('00ff')]).toEqual([0, 255])
    expect(() => fromHex('xy')).toThrow()
  })
})
