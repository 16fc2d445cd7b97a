import { describe, expect, it } from 'vitest'
import { wellsOfLines } from '@/components/countLines'

describe('lines of a count by hand', () => {
  it('are a place and a code; a place alone holds a tube that cannot be read', () => {
    expect(wellsOfLines('A1 0412345678\n  A2;0412345679 \n\nB7\n')).toEqual([
      { position: 'A1', barcode: '0412345678' },
      { position: 'A2', barcode: '0412345679' },
      { position: 'B7', state: 'UNREAD' },
    ])
  })
  it('may be none: the box is empty', () => {
    expect(wellsOfLines(' \n')).toEqual([])
  })
})
