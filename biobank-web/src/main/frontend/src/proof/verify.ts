// Checks what a log claims with nothing but SHA-256 and Ed25519 of the browser (RFC 9162, 2.1; C2SP signed note).
import type { Schemas } from '@/api/schemas'

const text = new TextEncoder()

export function fromHex(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/i.test(hex)) throw new Error('not hexadecimal')
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
export function fromBase64(words: string): Uint8Array {
  const plain = atob(words.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
export const toHex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const same = (one: Uint8Array, other: Uint8Array) => toHex(one) === toHex(other)

async function node(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([1, ...left, ...right])))
}

export type Inclusion = Schemas['Inclusion']

/** The root that the path leads to from the leaf (RFC 9162, 2.1.3.2); undefined if it leads nowhere. */
export async function rootOf(proof: Inclusion): Promise<Uint8Array | undefined> {
  if (proof.leafIndex < 0 || proof.leafIndex >= proof.treeSize) return undefined
  let at = proof.leafIndex
  let last = proof.treeSize - 1
  let hash = fromHex(proof.leafHash)
  for (const step of proof.path) {
    if (last === 0) return undefined
    const sibling = fromHex(step)
    if (at % 2 === 1 || at === last) {
      hash = await node(sibling, hash)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = await node(hash, sibling)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hash : undefined
}

function isPowerOfTwo(size: number): boolean {
  let left = size
  while (left > 1 && left % 2 === 0) left /= 2
  return left === 1
}

/** Whether the second tree is the first one with leaves appended (RFC 9162, 2.1.4.2). */
export async function isAppended(
  first: { size: number; root: Uint8Array },
  second: { size: number; root: Uint8Array },
  path: string[],
): Promise<boolean> {
  if (first.size === second.size) return path.length === 0 && same(first.root, second.root)
  if (first.size < 1 || first.size > second.size) return false
  const steps = path.map(fromHex)
  if (isPowerOfTwo(first.size)) steps.unshift(first.root)
  const start = steps.shift()
  if (!start) return false
  let at = first.size - 1
  let last = second.size - 1
  while (at % 2 === 1) {
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  let older = start
  let newer = start
  for (const step of steps) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      older = await node(step, older)
      newer = await node(step, newer)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else {
      newer = await node(newer, step)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && same(older, first.root) && same(newer, second.root)
}

export interface Head {
  log: string
  size: number
  root: Uint8Array
  signedAt: string
  /** What is signed, with the newline at its end. */
  signed: string
  signatures: { keyId: string; signature: Uint8Array }[]
}

/** Reads a signed note over a checkpoint; undefined if it is none. */
export function readHead(note: string): Head | undefined {
  const end = note.indexOf('\n\n')
  if (end < 0) return undefined
  const signed = note.slice(0, end + 1)
  const [log, size, root, signedAt] = signed.split('\n')
  if (!log || !size || !root || !/^\d+$/.test(size)) return undefined
  const signatures = note
    .slice(end + 2)
    .split('\n')
    .filter((line) => line.startsWith('— '))
    .map((line) => fromBase64(line.slice(line.lastIndexOf(' ') + 1)))
    .map((bytes) => ({ keyId: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) }))
  return {
    log,
    size: Number(size),
    root: fromBase64(root),
    signedAt: signedAt?.replace('signed-at ', '') ?? '',
    signed,
    signatures,
  }
}

/** Whether a key (NAME+ID+KEY) signed the head; undefined where the browser knows no Ed25519. */
export async function isSignedBy(head: Head, key: string): Promise<boolean | undefined> {
  const parts = key.split('+')
  const id = parts[1]
  const encoded = parts.slice(2).join('+')
  const signature = head.signatures.find((one) => one.keyId === id)?.signature
  if (!signature || parts[0] !== head.log) return false
  const raw = fromBase64(encoded).slice(1)
  try {
    const imported = await crypto.subtle.importKey('raw', raw as BufferSource, { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify('Ed25519', imported, signature as BufferSource, text.encode(head.signed))
  } catch {
    return undefined
  }
}

/** What a certificate claims, behind the # of its address: leaf, size and root of then. */
export function claimOf(fragment: string): { leaf: string; size: number; root: Uint8Array } | undefined {
  const [leaf, size, root] = fragment.replace(/^#/, '').split('.')
  if (!leaf || !size || !root || !/^\d+$/.test(size)) return undefined
  try {
    return { leaf: toHex(fromBase64(leaf)), size: Number(size), root: fromBase64(root) }
  } catch {
    return undefined
  }
}
