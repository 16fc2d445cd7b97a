import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { Outbox, type CourierUpdate } from '@/courier/outbox'

const update = (id: string): CourierUpdate => ({ id, kind: 'IN_TRANSIT', occurredAt: '2026-11-23T10:00:00Z' })
const OFFLINE = new Problem(0, 'offline', 'no network')
let sent: string[]
let answer: (id: string) => void
let name = 0
let outbox: Outbox

beforeEach(() => {
  sent = []
  answer = () => undefined
  outbox = new Outbox(async (_shipment, { id }) => {
    answer(id)
    sent.push(id)
  }, `outbox-${name++}`)
})

describe('the outbox', () => {
  it('keeps what happened without network, and sends it in order when there is one', async () => {
    answer = () => {
      throw OFFLINE
    }
    for (const id of ['a', 'b', 'c']) await outbox.add('SH-1', update(id))
    await outbox.drain()
    expect(await outbox.waiting()).toHaveLength(3)
    expect(await outbox.lastSent()).toBeUndefined()

    answer = () => undefined
    await outbox.drain()
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(await outbox.waiting()).toEqual([])
    expect(await outbox.lastSent()).toBeDefined()
  })

  it('sends once, however often it is asked meanwhile', async () => {
    await outbox.add('SH-1', update('a'))
    await Promise.all([outbox.drain(), outbox.drain(), outbox.drain()])
    expect(sent).toEqual(['a'])
  })

  it('keeps a refused act with its reason and goes on with the next', async () => {
    answer = (id) => {
      if (id === 'a') throw new Problem(422, 'not-your-shipment', 'SH-1 is not yours.')
    }
    await outbox.add('SH-1', update('a'))
    await outbox.add('SH-2', update('b'))
    await outbox.drain()
    expect(sent).toEqual(['b'])
    expect((await outbox.waiting()).map((entry) => entry.refusal)).toEqual(['SH-1 is not yours.'])
  })

  it.each([401, 429, 500, 503])('keeps everything when the server answers %i', async (status) => {
    answer = () => {
      throw new Problem(status, 'x', 'not now')
    }
    await outbox.add('SH-1', update('a'))
    await outbox.drain()
    const [entry] = await outbox.waiting()
    expect(entry?.refusal).toBeUndefined()
  })
})
