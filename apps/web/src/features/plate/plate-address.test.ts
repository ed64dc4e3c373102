import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GET } from '../../app/plates/[version]/[shape]/[file]/route'
import { drawPlate } from './draw-plate'
import { plateAddress, readPlateAddress } from './plate-address'
import { anyFacts } from './test/any-facts'

const partsOf = (address: string) => {
  const [, , version = '', shape = '', file = ''] = address.split('/')
  return { version, shape, file }
}

test('an address says all that its plate shows', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom('card' as const, 'wide' as const), (facts, shape) => {
      expect(readPlateAddress(partsOf(plateAddress(facts, shape)))).toEqual({ facts, shape })
    }),
  )
})

const FILE = 'code-5-iris-09f3a21c-d4000.t6000.svg'

test('a plate has one address: what differs in anything has none', () => {
  const read = (file: string, version = '2', shape = 'card') => readPlateAddress({ version, shape, file })
  expect(read(FILE)).not.toBeNull()
  const others = [
    FILE.replace('t6000', 't06000'),
    FILE.replace('t6000', 't5999'),
    FILE.replace('t6000', 'x6000'),
    FILE.replace('d4000.t6000', `${'d1000.'.repeat(10)}t0`),
    FILE.replace('d4000.t6000', `${'d900.'.repeat(11)}d100`),
    FILE.replace('09f3', '09F3'),
    FILE.replace('-5-', '-9-'),
    FILE.replace('code', 'poem'),
    FILE.replace('iris', 'red'),
    `${FILE}?`,
    FILE.replace('.svg', ''),
    '',
  ]
  expect(others.filter((file) => read(file))).toEqual([])
  expect(read(FILE, '1'), 'the version before').toBeNull()
  expect(read(FILE, '02')).toBeNull()
  expect(read(FILE, '2', 'toString')).toBeNull()
})

const answerTo = (file: string) =>
  GET(new Request('http://site.test/'), { params: Promise.resolve({ version: '2', shape: 'card', file }) })

test('the route answers with the drawing, to be kept for good, under a policy that allows its style sheet alone', async () => {
  const answer = await answerTo(FILE)
  const plate = readPlateAddress({ version: '2', shape: 'card', file: FILE })
  expect(await answer.text()).toBe(plate && drawPlate(plate.facts, 'card'))
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; sandbox; frame-ancestors 'none'$/,
  )
})

test('the route answers 404 to an address that no page writes, and that is not kept', async () => {
  const answer = await answerTo('code-5-iris-09f3a21c-d4000.svg')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } })
})
