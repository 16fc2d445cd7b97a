import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

interface Event {
  [member: string]: unknown
}
interface Reader {
  setup: (settings: object) => void
  validateEpcisDocument: (document: object, throwing: boolean) => { success: boolean; errors: string[] }
  EPCISDocument: new (document: object) => { toObject: () => { epcisBody: { eventList: Event[] } }; isValid: () => boolean }
}
/** A reader of EPCIS 2.0 that is not ours, with the JSON Schema of the standard. */
const reader = createRequire(import.meta.url)('epcis2.js') as Reader
reader.setup({ checkExtensions: true })

/** What EventMappingTest holds to be what we write: one of everything. */
const written = () =>
  JSON.parse(readFileSync('../../../../biobank-ejb/src/test/resources/org/biobank/epcis/example.json', 'utf8')) as {
    '@context': unknown[]
    creationDate: string
    epcisBody: { queryResults: { resultsBody: { eventList: Event[] } } }
  }
const eventsOf = (document: ReturnType<typeof written>) => document.epcisBody.queryResults.resultsBody.eventList

describe('what we write', () => {
  it('is valid by the schema of the standard', () => {
    expect(reader.validateEpcisDocument(written(), false)).toEqual({ success: true, errors: [] })
  })
  it('is of every type that the ledger has, with errors and readings', () => {
    const events = eventsOf(written())
    expect([...new Set(events.map((event) => event['type']))].sort()).toEqual([
      'AggregationEvent', 'ObjectEvent', 'TransformationEvent',
    ])
    expect(events.filter((event) => 'errorDeclaration' in event)).toHaveLength(2)
    expect(events.filter((event) => 'sensorElementList' in event)).toHaveLength(1)
  })
  it('is read by another program and comes out of it as it was', () => {
    const document = written()
    const events = eventsOf(document)
    const capture = {
      '@context': document['@context'],
      type: 'EPCISDocument',
      schemaVersion: '2.0',
      creationDate: document.creationDate,
      epcisBody: { eventList: events },
    }
    const read = new reader.EPCISDocument(capture)
    expect(read.isValid()).toBe(true)
    expect(read.toObject().epcisBody.eventList).toEqual(events)
  })
})

describe('the schema', () => {
  it.each([
    ['a step that is no word', { bizStep: 'losing' }],
    ['a disposition that is no word', { disposition: 'lost' }],
    ['no offset', { eventTimeZoneOffset: undefined }],
    ['a member that is neither known nor ours', { donor: 'D-000001' }],
  ])('refuses %s', (_name, change) => {
    const document = written()
    Object.assign(eventsOf(document)[0]!, change)
    const cleaned = JSON.parse(JSON.stringify(document)) as object
    expect(reader.validateEpcisDocument(cleaned, false).success).toBe(false)
  })
})
