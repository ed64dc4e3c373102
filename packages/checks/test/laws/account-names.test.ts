import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './source-files'

const pages = sourceFiles().filter((file) => /^apps\/web\/src\/.*\.tsx$/.test(file) && !file.endsWith('.test.tsx'))

/** What the views call an account that a person, a lab or an organisation holds. */
const PEOPLE = 'account|attester|backer|donor|lab|operator|payer|payout|sponsor|unused\\.to'
const BARE = new RegExp(`<Hash value=\\{(?:\\w+\\.)?(?:${PEOPLE})\\}`)

test('the law finds an account that stands there as hex alone', () => {
  expect(
    ['<Hash value={donor} href={page} />', '<Hash value={campaign.lab} />'].filter((one) => BARE.test(one)),
  ).toHaveLength(2)
  expect(
    ['<Hash value={gate} />', '<Hash value={result.root} />', '<Hash value={labDigest} />'].some((one) =>
      BARE.test(one),
    ),
  ).toBe(false)
})

test('pages show accounts by name where one is known: through features/names, never as hex alone', () => {
  expect(pages.length).toBeGreaterThan(100)
  const bare = pages.filter((file) => !file.startsWith('apps/web/src/features/names/') && BARE.test(textOf(file)))
  expect(bare).toEqual([])
})
