import licenses from 'spdx-license-list'

/**
 * - `open-source`: the Open Source Initiative has approved it
 * - `open`: free to use, change and share under its conditions; for data, content or models, or not approved
 * - `restricted`: limits who may use it, or for what
 * - `unknown`: no licence that is known here
 */
export type LicenceKind = 'open-source' | 'open' | 'restricted' | 'unknown'

/** @property name In full, where SPDX knows it. @property url Of its text. */
export type LicenceVerdict = { kind: LicenceKind; name: string | null; url: string | null }

/** Worst first. */
const ORDER: readonly LicenceKind[] = ['restricted', 'unknown', 'open', 'open-source']

const OPEN = [/^CC0-/, /^CC-BY(-SA)?-\d/, /^CDLA-/, /^ODC-By-/, /^ODbL-/, /^PDDL-/, /^OpenMDW-/]
/** Of SPDX, and the names that labs use for licences of their own. */
const RESTRICTED = [
  /^CC-BY-(NC|ND)/,
  /^(BUSL|SSPL|Elastic|PolyForm)-/,
  /^llama/i,
  /^gemma/i,
  /(open)?rail/i,
  /non-?commercial/i,
  /^deepfloyd/i,
  /^(mistral|qwen)-research/i,
]
const MAX_TEXT = 200

const canonicalOf = new Map(Object.keys(licenses).map((id) => [id.toLowerCase(), id]))
/** Of SPDX, and not in the list of the library yet. */
for (const id of ['OpenMDW-1.0', 'OpenMDW-1.1']) canonicalOf.set(id.toLowerCase(), id)

/**
 * What a licence allows, by its SPDX expression or by the name that a model's card gives it; letters may be of any case.
 * Of alternatives (`OR`) the most open counts, of parts (`AND`) the least. A licence says nothing about whether weights,
 * data and code are there.
 */
export function licenceVerdict(text: string): LicenceVerdict {
  const id = canonicalOf.get(text.trim().toLowerCase())
  if (id !== undefined) return { kind: kindOf(id), name: licenses[id]?.name ?? id, url: licenses[id]?.url ?? null }
  return { kind: kindOfExpression(text.trim().slice(0, MAX_TEXT)), name: null, url: null }
}

function kindOfExpression(text: string): LicenceKind {
  const words = text.match(/[()]|[^\s()]+/g) ?? []
  if (!words.some((word) => /^(AND|OR|WITH)$/i.test(word))) return kindOf(text)
  const whole = alternatives(words)
  return words.length === 0 && whole !== null ? whole : kindOf(text)
}

/** Takes the words that it has read from the front; null where they are no expression. So do the two below. */
function alternatives(words: string[]): LicenceKind | null {
  return joined(words, /^OR$/i, parts, (a, b) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b))
}

function parts(words: string[]): LicenceKind | null {
  return joined(words, /^AND$/i, single, (a, b) => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b))
}

function joined(
  words: string[],
  operator: RegExp,
  next: (words: string[]) => LicenceKind | null,
  pick: (a: LicenceKind, b: LicenceKind) => LicenceKind,
): LicenceKind | null {
  let kind = next(words)
  while (kind !== null && operator.test(words[0] ?? '')) {
    words.shift()
    const other = next(words)
    kind = other === null ? null : pick(kind, other)
  }
  return kind
}

/** A licence, with its exception, or an expression in brackets. */
function single(words: string[]): LicenceKind | null {
  const word = words.shift()
  if (word === '(') {
    const inner = alternatives(words)
    return words.shift() === ')' ? inner : null
  }
  if (word === undefined || /^([)]|AND|OR|WITH)$/i.test(word)) return null
  if (/^WITH$/i.test(words[0] ?? '')) words.splice(0, 2)
  return kindOf(canonicalOf.get(word.toLowerCase()) ?? word)
}

function kindOf(id: string): LicenceKind {
  if (licenses[id]?.osiApproved) return 'open-source'
  if (RESTRICTED.some((pattern) => pattern.test(id))) return 'restricted'
  return OPEN.some((pattern) => pattern.test(id)) ? 'open' : 'unknown'
}
