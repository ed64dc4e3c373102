import { describe, expect, test } from 'vitest'
import { InvalidDocumentError } from './invalid-document-error'
import { parseTermsDocument, type TermsDocument } from './terms-document'

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

  test.each([null, 'text', 7, []])('refuses %j', (value) => {
    expect(() => parseTermsDocument(value)).toThrow(InvalidDocumentError)
  })
})
