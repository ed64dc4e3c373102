import {
  BrokenWeightsError,
  headerLength,
  PREFIX_BYTES,
  readSafetensorsHeader,
  type WeightsFacts,
} from '../model/safetensors-header'
import type { EvidenceSource, SourceFile } from './evidence-source'
import type { Finding } from './finding'

/** Headers of models with some ten thousand tensors fit; longer ones are not read. */
const MAX_HEADER = 4_000_000
/** Read at once with the 8 bytes before it, which saves a request where the header is no longer. */
const FIRST_READ = 64_000
const MAX_SHARDS = 64

const PICKLES = /\.(bin|pt|pth|pkl|pickle|ckpt|joblib)$/i
const ARCHIVES = /\.(zip|tar|tgz|gz|bz2|xz|zst|7z|rar)$/i

/**
 * Reads the headers of all safetensors files among the paths and adds them up; names files that run code when they are
 * loaded, and archives, which nothing here unpacks.
 * @param paths Of the manifest's files.
 */
export async function verifyWeights(source: EvidenceSource, paths: readonly string[]): Promise<Finding[]> {
  const listed = source.files.filter(({ path }) => paths.includes(path))
  const weights = listed.filter(({ path }) => path.endsWith('.safetensors'))
  const findings = [...namedOf(listed, PICKLES, PICKLED), ...namedOf(listed, ARCHIVES, PACKED)]
  if (weights.length > MAX_SHARDS) {
    return [
      ...findings,
      { verdict: 'cannot-tell', text: `Headers of more than ${MAX_SHARDS} weight files are not read.` },
    ]
  }
  const whole: WeightsFacts = { tensors: 0, parameters: 0, types: {} }
  for (const file of weights) {
    const facts = await factsOf(source, file)
    if ('verdict' in facts) findings.push(facts)
    else add(whole, facts)
  }
  const types = Object.entries(whole.types).map(([type, numbers]) => `${type} ${numbers}`)
  if (whole.tensors > 0) {
    const text = `Weights: ${whole.parameters} parameters in ${whole.tensors} tensors (${types.join(', ')}).`
    findings.push({ verdict: 'pass', text })
  }
  return findings
}

const PICKLED = 'runs code when it is loaded (pickle); safetensors does not'
const PACKED = 'is an archive; its content was not looked at'

function namedOf(files: readonly SourceFile[], pattern: RegExp, what: string): Finding[] {
  const found = files.filter(({ path }) => pattern.test(path))
  return found.map(({ path }) => ({ verdict: 'pass', text: `Note: ${path} ${what}.` }))
}

async function factsOf(source: EvidenceSource, file: SourceFile): Promise<WeightsFacts | Finding> {
  try {
    const first = await source.read(file, { first: 0, length: Math.min(file.size, FIRST_READ) })
    const length = headerLength(first, file.size)
    if (length > MAX_HEADER)
      return { verdict: 'cannot-tell', text: `${file.path}: the header is too long to be read here.` }
    const isAll = PREFIX_BYTES + length <= first.length
    const header = isAll
      ? first.subarray(PREFIX_BYTES, PREFIX_BYTES + length)
      : await source.read(file, { first: PREFIX_BYTES, length })
    return readSafetensorsHeader(header, file.size)
  } catch (error) {
    if (error instanceof BrokenWeightsError) return { verdict: 'fail', text: `${file.path}: ${error.shortMessage}` }
    throw error
  }
}

function add(whole: WeightsFacts, { tensors, parameters, types }: WeightsFacts): void {
  whole.tensors += tensors
  whole.parameters += parameters
  for (const [type, numbers] of Object.entries(types)) whole.types[type] = (whole.types[type] ?? 0) + numbers
}
