import { expect, test } from 'vitest'
import { proseOf } from './prose-of'

/** Words that a person reads begin with `seen`; everything else in a sample is code. */
const SAMPLES: Record<string, string> = {
  'comments.ts': `
/** seenDoc
 * seenSecondLine */
export const code = 1 // seenTrailing
/* seenBlock */ function name(value: number): void {
  // seenInside
  return call(value /* seenArgument */)
}
// seenEnd`,
  'strings.ts': `
const code: Kind = { key: 'seenSingle', other: "seenDouble" }
const pattern = /code/`,
  'templates.ts': `
const plain = \`seenPlain\`
const code = \`seenHead \${value} seenMiddle \${call('seenNested')} seenTail\``,
  'page.tsx': `
export const Page = ({ value }: Props) => (
  <p title="seenAttribute">
    seenText {value} // seenAfterSlashes
    {/* seenComment */}
    <b>{\`seenTemplate\`}</b>
  </p>
)`,
  'program.mjs': `
// seenComment
run(code, 'seenString')`,
  'Contract.sol': `
/// seenNotice
contract Code { // seenTrailing
    /* seenBlock
       seenSecondLine */
    error Name();
    string text = "seenString";
}`,
  'migration.sql': `
-- seenComment
CREATE TABLE code (id integer); -- seenTrailing
/* seenBlock */`,
  'schema.prisma': `
/// seenDoc
model Code {
  id Int @id @map("seenString") // seenTrailing
}`,
  'Contract.tree': `
Contract
└── seenCondition
    └── it seenResult`,
  'page.md': `
# seenTitle
seenText \`code\` [seenLink](target.md#code)
\`\`\`ts
code()
\`\`\`
seenAfter
~~~
code
~~~
| seenCell |`,
}

/** Of a tree and a document everything but code is prose, so these words are read too. */
const ALSO_READ: Record<string, string[]> = { 'Contract.tree': ['Contract', 'it'] }

const wordsIn = (text: string): string[] => text.match(/\w+/g) ?? []

test.each(Object.entries(SAMPLES))('of %s the words for people are read, and code is not', (file, text) => {
  const isRead = (word: string) => word.startsWith('seen') || ALSO_READ[file]?.includes(word)
  const expected = wordsIn(text).filter(isRead)
  expect(expected.length).toBeGreaterThan(1)
  expect(wordsIn(proseOf(file, text))).toEqual(expected)
})

test.each(Object.entries(SAMPLES))('of %s each word stays at its place', (file, text) => {
  const prose = proseOf(file, text)
  const placesIn = (one: string) => [...one.matchAll(/seen\w+/g)].map(({ 0: word, index }) => ({ word, index }))
  expect(placesIn(prose)).toEqual(placesIn(text))
  expect(prose.split('\n').map(({ length }) => length)).toEqual(text.split('\n').map(({ length }) => length))
})
