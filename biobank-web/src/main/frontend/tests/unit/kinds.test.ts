import { describe, expect, it } from 'vitest'
import { corrected, instant, localOf, valuesOf } from '@/processing/kinds'

const spun = {
  at: '2026-11-24T09:40:12.345678Z',
  event: { kind: 'SPUN', gForce: 2000, minutes: 10, celsius: 4, brake: false, keptCelsius: 20 },
}
const collected = {
  at: '2026-11-24T09:40:12Z',
  event: { kind: 'COLLECTED', procedure: 'VENIPUNCTURE', ischaemiaStart: '2026-11-24T09:20:31.5Z' },
}

describe('the correction of an event', () => {
  it('says nothing while nothing was touched, seconds or not', () => {
    expect(corrected(spun, localOf(spun.at), valuesOf(spun.event))).toEqual({})
    expect(corrected(collected, localOf(collected.at), valuesOf(collected.event))).toEqual({})
  })
  it('has all of the event where one detail is another, numbers as numbers', () => {
    const values = { ...valuesOf(spun.event), celsius: '10' }
    expect(corrected(spun, localOf(spun.at), values)).toEqual({ event: { ...spun.event, celsius: 10 } })
  })
  it('leaves out what was emptied', () => {
    const { event } = corrected(spun, localOf(spun.at), { ...valuesOf(spun.event), keptCelsius: '' })
    expect(event).not.toHaveProperty('keptCelsius')
  })
  it('has the time alone where only that was wrong', () => {
    const at = '2026-11-24T11:15'
    expect(corrected(spun, at, valuesOf(spun.event))).toEqual({ at: instant(at) })
  })
  it('keeps the seconds of a time that was not touched', () => {
    const { event } = corrected(collected, localOf(collected.at), { ...valuesOf(collected.event), procedure: 'SURGERY' })
    expect(event).toEqual({ kind: 'COLLECTED', procedure: 'SURGERY', ischaemiaStart: collected.event.ischaemiaStart })
  })
  it('carries the unit of a measure', () => {
    const qc = { at: spun.at, event: { kind: 'QC', measure: 'RIN', value: 7, unit: '1', passed: true } }
    expect(corrected(qc, localOf(qc.at), { ...valuesOf(qc.event), passed: false }, '1').event).toEqual({ ...qc.event, passed: false })
  })
})
