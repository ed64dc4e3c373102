import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseRoundDocument } from '@commonweight/domain/documents/round-document'
import { MODEL_KINDS, parseTermsDocument } from '@commonweight/domain/documents/terms-document'
import type { Hex } from '@commonweight/domain/hex'
import type { Client } from 'pg'
import { type LargeOptions, ROUNDS } from './large-scene'

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu']
const LICENCES = ['Apache-2.0', 'MIT', 'CC-BY-4.0', 'OpenRAIL']
const BASES = ['none', 'Mistral 7B', 'Llama 3.1 8B', 'Qwen2.5', 'Whisper large', 'OLMo 2']
const STORY = 'What the model is for, who makes it, from which data, and what everybody gets from it. '
const PER_INSERT = 500

/** A name of five syllables, another one for each number. */
function wordOf(number: number): string {
  const digits = [...String(number * 7_919 + 10_007).slice(-5)]
  const word = digits.map((digit) => SYLLABLES[Number(digit)]).join('')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/** Stores the documents of campaigns and rounds, as the site does. @returns Their digests, in their order. */
export async function writeDocuments(client: Client, { campaigns }: LargeOptions) {
  return {
    campaigns: await store(
      client,
      Array.from({ length: campaigns }, (_, i) => termsOf(i)),
    ),
    rounds: await store(
      client,
      Array.from({ length: ROUNDS }, (_, i) => roundOf(i + 1)),
    ),
  }
}

async function store(client: Client, values: readonly unknown[]): Promise<Hex[]> {
  const digests: Hex[] = []
  for (let from = 0; from < values.length; from += PER_INSERT) {
    const documents = await Promise.all(values.slice(from, from + PER_INSERT).map(canonicalDocument))
    await client.query(
      `insert into documents (digest, bytes, size, json, created_at, stored_at)
       select digest, bytes, length(bytes), convert_from(bytes, 'UTF8')::jsonb, 0, 0
       from unnest($1::text[], $2::bytea[]) as d (digest, bytes)`,
      [documents.map(({ digest }) => digest), documents.map(({ bytes }) => Buffer.from(bytes))],
    )
    digests.push(...documents.map(({ digest }) => digest))
  }
  return digests
}

function termsOf(i: number) {
  return parseTermsDocument({
    type: 'commonweight/terms/1',
    title: `${wordOf(i)} ${i}`,
    summary: `A model of ${wordOf(i * 31)} for ${wordOf(i * 101)} and everybody else who needs it.`,
    story: STORY.repeat(20),
    labName: `${wordOf(Math.floor(i / 2) * 13)} Lab`,
    demo: false,
    model: {
      parameters: `${1 + (i % 70)}B`,
      licence: LICENCES[i % LICENCES.length],
      base: BASES[i % BASES.length],
      kind: MODEL_KINDS[i % MODEL_KINDS.length],
    },
    links: [],
    milestones: ['Data', 'Training', 'Release'].map((title) => ({
      title,
      criteria: 'It is public, with its licence.',
    })),
  })
}

function roundOf(id: number) {
  return parseRoundDocument({
    type: 'commonweight/round/1',
    title: `${wordOf(id * 17)} round ${id}`,
    summary: 'A round for open models, their data and their evaluation.',
    story: STORY.repeat(10),
    operatorName: `${wordOf(id)} Foundation`,
    demo: false,
    links: [],
  })
}
