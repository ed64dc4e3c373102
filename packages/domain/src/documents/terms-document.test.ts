import { describe, expect, test } from 'vitest'
import { InvalidDocumentError } from './invalid-document-error'
import { parseTermsDocument, readTermsDocument, type TermsDocument } from './terms-document'

const document: TermsDocument = {
  type: 'commonweight/terms/1',
  title: 'A small model',
  summary: 'Trains a small model in the open.',
  story: 'Why and how.',
  labName: 'A lab',
  labUrl: 'https://example.org/lab',
  demo: false,
  model: { parameters: '1B', licence: 'Apache-2.0', base: 'scratch', kind: 'language' },
  links: [{ label: 'Code', href: 'https://example.org/code' }],
  milestones: [{ title: 'First weights', criteria: 'Weights and a log are public.' }],
}

function issuesOf(change: Record<string, unknown>) {
  try {
    parseTermsDocument({ ...document, ...change })
  } catch (error) {
    if (error instanceof InvalidDocumentError) return error.issues
    throw error
  }
  throw new Error('The document was accepted.')
}

describe('parseTermsDocument', () => {
  test('gives a complete document back', () => {
    expect(parseTermsDocument(document)).toEqual(document)
  })

  test('takes a document without the optional address', () => {
    const { labUrl, ...rest } = document
    expect(labUrl).toBeDefined()
    expect(parseTermsDocument(rest)).toEqual(rest)
  })

  test.each([
    ['title', { title: ' ab ' }, 'title', 'at least 3'],
    ['summary', { summary: 'x'.repeat(241) }, 'summary', 'at most 240'],
    ['kind', { model: { ...document.model, kind: 'nft' } }, 'model.kind', 'one of language'],
    ['link', { links: [{ label: 'x', href: 'javascript:alert(1)' }] }, 'links.0.href', 'https://'],
    ['lab address', { labUrl: 'data:text/html,x' }, 'labUrl', 'https://'],
    ['milestones', { milestones: [] }, 'milestones', 'at least one'],
    ['criteria', { milestones: [{ title: 'Weights', criteria: '' }] }, 'milestones.0.criteria', 'at least 10'],
    ['demo', { demo: 'yes' }, 'demo', 'true or false'],
    ['type', { type: 'other' }, 'type', 'commonweight/terms/1'],
  ])('names the field and what to do: %s', (_, change, path, message) => {
    const issues = issuesOf(change)
    expect(issues.map((issue) => issue.path)).toEqual([path])
    expect(issues[0]?.message).toContain(message)
  })

  test.each([
    ['title', { title: 'Bank\u202e of models' }, 'title', 'U+202E'],
    ['summary', { summary: 'A summary\nin two lines.' }, 'summary', 'U+000A'],
    ['lab name', { labName: 'Lab\u200b' }, 'labName', 'U+200B'],
    ['licence', { model: { ...document.model, licence: 'MIT\u0000' } }, 'model.licence', 'U+0000'],
    ['link label', { links: [{ label: 'Co\u2066de', href: 'https://x.org' }] }, 'links.0.label', 'U+2066'],
    ['milestone', { milestones: [{ title: '\ufeffFirst', criteria: 'Ten letters.' }] }, 'milestones.0.title', 'U+FEFF'],
  ])('refuses what does not show in names: %s', (_, change, path, message) => {
    const issues = issuesOf(change)
    expect(issues.map((issue) => issue.path)).toEqual([path])
    expect(issues[0]?.message).toContain(message)
  })

  test.each(['//evil.example', 'https://bank.example@evil.example', 'https:evil.example', 'https://x.org/\u202eh'])(
    'refuses the link %j',
    (href) => {
      expect(issuesOf({ links: [{ label: 'x', href }] })[0]?.path).toBe('links.0.href')
      expect(issuesOf({ labUrl: href })[0]?.path).toBe('labUrl')
    },
  )

  test.each([null, 'text', 7, []])('refuses %j', (value) => {
    expect(() => parseTermsDocument(value)).toThrow(InvalidDocumentError)
  })
})

test('what was stored before is read with hidden characters in words, however long that makes it', () => {
  const labName = '\u202e'.repeat(80)
  const old = {
    ...document,
    labName,
    title: 'A\u200bB\u0000C',
    links: [{ label: 'x\u2069', href: 'https://a@b.example' }],
  }
  const read = readTermsDocument({ ...old, milestones: [{ title: 'One\n', criteria: 'Two lines\nand \u202e this.' }] })
  expect(read.labName).toBe('⟨U+202E⟩'.repeat(80))
  expect(read.title).toBe('A⟨U+200B⟩B⟨U+0000⟩C')
  expect(read.links).toEqual([{ label: 'x⟨U+2069⟩', href: 'https://a@b.example' }])
  expect(read.milestones).toEqual([{ title: 'One', criteria: 'Two lines\nand ⟨U+202E⟩ this.' }])
  expect(read.story).toBe(document.story)
  expect(readTermsDocument(document)).toEqual(document)
})
