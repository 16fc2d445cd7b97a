import Dexie, { type Table } from 'dexie'
import { Problem } from '@/api/problem'
import type { Schemas } from '@/api/schemas'

export type UpdateKind = Schemas['UpdateKind']

/** What a courier did, as it is sent. The id is made on the phone: sent twice, it counts once. */
export type CourierUpdate = Schemas['CourierReport']
export interface Waiting {
  sequence?: number
  shipment: string
  update: CourierUpdate
  /** Why the server refused it; it stays, for the courier to see. */
  refusal?: string
}

class OutboxDatabase extends Dexie {
  waiting!: Table<Waiting, number>
  facts!: Table<{ name: string; value: string }, string>

  constructor(name: string) {
    super(name)
    this.version(1).stores({ waiting: '++sequence, shipment', facts: 'name' })
  }
}

export type Send = (shipment: string, update: CourierUpdate) => Promise<void>

/**
 * Store first, then send, in the order things happened. Nothing is called sent before the server
 * has said so; Background Sync is not relied on, since not every browser has it.
 */
export class Outbox {
  private readonly database: OutboxDatabase
  private draining: Promise<void> | undefined

  constructor(
    private readonly send: Send,
    name = 'biobank-courier',
  ) {
    this.database = new OutboxDatabase(name)
  }

  async add(shipment: string, update: CourierUpdate): Promise<void> {
    await this.database.waiting.add({ shipment, update })
  }

  waiting(): Promise<Waiting[]> {
    return this.database.waiting.orderBy('sequence').toArray()
  }

  async lastSent(): Promise<string | undefined> {
    return (await this.database.facts.get('lastSent'))?.value
  }

  /** Keeps what a page may show without network. */
  async keep(name: string, value: unknown): Promise<void> {
    await this.database.facts.put({ name, value: JSON.stringify(value) })
  }

  async kept<T>(name: string): Promise<T | undefined> {
    const fact = await this.database.facts.get(name)
    return fact ? (JSON.parse(fact.value) as T) : undefined
  }

  async discard(sequence: number): Promise<void> {
    await this.database.waiting.delete(sequence)
  }

  /** Everything of a courier who leaves this phone. */
  async forget(): Promise<void> {
    await this.database.facts.clear()
  }

  drain(): Promise<void> {
    this.draining ??= this.sendAll().finally(() => (this.draining = undefined))
    return this.draining
  }

  private async sendAll(): Promise<void> {
    for (const entry of await this.waiting()) {
      if (!(await this.sendOne(entry))) return
    }
  }

  /** False when there is no use in sending the next: no network, or no session. */
  private async sendOne(entry: Waiting): Promise<boolean> {
    const sequence = entry.sequence!
    try {
      await this.send(entry.shipment, entry.update)
    } catch (error) {
      const problem = Problem.from(error)
      if (problem.isOffline || problem.status === 401 || problem.status >= 500 || problem.status === 429) return false
      await this.database.waiting.update(sequence, { refusal: problem.words })
      return true
    }
    await this.database.waiting.delete(sequence)
    await this.database.facts.put({ name: 'lastSent', value: new Date().toISOString() })
    return true
  }
}
