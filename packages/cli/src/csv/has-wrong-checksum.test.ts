import { addressFault } from '@commonweight/sdk/call/address-fault'
import fc from 'fast-check'
import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { textSource } from '../../test/text-source'
import { hasWrongChecksum } from './has-wrong-checksum'
import { readDonations } from './read-table'

const wrong = (text: string) => hasWrongChecksum(new TextEncoder().encode(text))
const addresses = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => getAddress(`0x${Buffer.from(bytes).toString('hex')}`))

describe('checksums of addresses', () => {
  test('every spelling that EIP-55 allows is right, and one letter in the other case is not', () => {
    fc.assert(
      fc.property(addresses, fc.nat(39), (address, digit) => {
        const [small, capital] = [address.toLowerCase(), `0x${address.slice(2).toUpperCase()}`]
        expect([address, small, capital].map(wrong)).toEqual([false, false, false])
        const at = digit + 2
        const letter = address[at] ?? ''
        const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
        const spelt = `${address.slice(0, at)}${other}${address.slice(at + 1)}`
        expect(wrong(spelt)).toBe(addressFault(spelt) === 'checksum')
      }),
    )
  })

  test.each([
    '',
    'Ada',
    '0xAb',
    `0x${'G'.repeat(40)}`,
    `0X${'Ab'.repeat(20)}`,
    ` 0x${'aB'.repeat(20)}`,
    'Ä'.repeat(21),
  ])('what is no address has none: %j', (text) => {
    expect(wrong(text)).toBe(false)
  })
})

describe('addresses in a file of donations', () => {
  test('are one donor and one project however they are written, by the one in small letters', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(addresses, { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.nat(2)),
        (ids, picks) => {
          const spelt = (id: string) =>
            [id, id.toLowerCase(), `0x${id.slice(2).toUpperCase()}`][picks.next().value] ?? id
          const rows = [...ids, ...ids, ...ids].map((id) => `${spelt(id)},${spelt(id)},1`)
          const table = readDonations(textSource(['donor,project,amount', ...rows].join('\n')))
          const small = ids.map((id) => id.toLowerCase())
          expect([table.donors.texts(), table.campaigns.texts()]).toEqual([small, small])
          const totals: number[] = []
          table.pairs.forEachCampaign(
            (_, { size, high, low }) => void totals.push(size, (high[0] ?? 0) * 2 ** 48 + (low[0] ?? 0)),
          )
          expect(totals).toEqual(ids.flatMap(() => [1, 3e18]))
        },
      ),
    )
  })

  test('thousands of them stay apart among their other spellings', () => {
    const ids = Array.from({ length: 5_000 }, (_, k) =>
      getAddress(`0x${(k * 7919 + 1).toString(16).padStart(40, 'abcdef')}`),
    )
    const rows = ids.flatMap((id) => [`${id},p,1`, `${id.toLowerCase()},p,1`, `a${id},p,1`])
    const table = readDonations(textSource(['donor,project,amount', ...rows].join('\n')))
    expect(table.donors.texts()).toEqual(ids.flatMap((id) => [id.toLowerCase(), `a${id}`]))
  })

  test('with a wrong checksum are named by their line, donors and projects', () => {
    const good = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
    const bad = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
    const text = `donor,project,amount\n${good},p,1\n${bad},p,1\nd,${bad},1\n"${bad}",q,1\n`
    expect(() => readDonations(textSource(text))).toThrow(
      expect.objectContaining({
        issues: [
          { line: 3, message: expect.stringMatching(/^the donor 0x5aA.*eE has a wrong checksum/) },
          { line: 4, message: expect.stringMatching(/^the project 0x5aA.*eE has a wrong checksum/) },
        ],
      }),
    )
  })
})
