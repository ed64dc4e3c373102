import { shortHex } from '@commonweight/domain/hex'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NameBook } from '../../server/names/name-book'
import { keepNames } from '../../server/names/site-names'
import { AccountInFull } from './account-in-full'
import { AccountName } from './account-name'
import { accountText } from './account-text'
import { AttesterList } from './attester-list'

const ALICE = '0x90f79bf6eb2c4f870365e785982e1f101e93b906'
const NAMELESS = '0x15d34aaf54267db7d7c367839aaf71a00a2c6a65'

beforeEach(async () => {
  const book = new NameBook(async (account) => (account === ALICE ? 'alice.eth' : null))
  book.nameOf(ALICE)
  book.nameOf(NAMELESS)
  await new Promise((resolve) => setImmediate(resolve))
  keepNames(book)
})
afterEach(() => keepNames(undefined))

/** As it is read aloud. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '')

test('people come before hex: the name, then the short address', () => {
  const html = renderToStaticMarkup(<AccountName account={ALICE} href={`/me/${ALICE}`} />)
  expect(textOf(html)).toBe(`alice.eth ${shortHex(ALICE)}`)
  expect(html).toContain('<bdi')
  expect(html).toMatch(new RegExp(`^<a href="/me/${ALICE}" title="${ALICE}"`))
  expect(textOf(renderToStaticMarkup(<AccountName account={ALICE} />))).toBe(`alice.eth ${shortHex(ALICE)}`)
})

test('without a name the short address stands alone', () => {
  expect(textOf(renderToStaticMarkup(<AccountName account={NAMELESS} />))).toBe(shortHex(NAMELESS))
  keepNames(undefined)
  expect(textOf(renderToStaticMarkup(<AccountName account={ALICE} />))).toBe(shortHex(ALICE))
})

test('the account that a page is about stands there in full, named or not', () => {
  expect(textOf(renderToStaticMarkup(<AccountInFull account={ALICE} />))).toBe(`alice.eth ${ALICE}`)
  expect(textOf(renderToStaticMarkup(<AccountInFull account={NAMELESS} />))).toBe(NAMELESS)
})

test('within a sentence the address stands in brackets', () => {
  expect([ALICE, NAMELESS].map((account) => accountText(account as `0x${string}`))).toEqual([
    `alice.eth (${shortHex(ALICE)})`,
    shortHex(NAMELESS),
  ])
})

test('attesters have names too', () => {
  const html = renderToStaticMarkup(<AttesterList rule="1 of 2" attesters={[ALICE, NAMELESS]} />)
  expect(textOf(html)).toBe(`1 of 2alice.eth ${shortHex(ALICE)}${shortHex(NAMELESS)}`)
  expect(html).toContain(`href="/attest/${ALICE}#record"`)
})
