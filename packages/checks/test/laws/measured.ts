import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { sourceFiles, textOf } from './source-files'

const files = sourceFiles()

/** The text of a file by its path, or of the one file that has this name. */
export function fileNamed(name: string): string {
  const found = files.includes(name) ? [name] : files.filter((file) => file.endsWith(`/${name}`))
  const [file] = found
  if (file === undefined || found.length > 1) throw new Error(`${found.length} files are named ${name}`)
  return textOf(file)
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  )

/** `24,576`, `2_000`, `1.5`, `14 days` and `seventeen` as a number. */
export function numberOf(text: string): number {
  const word = WORDS.indexOf(text)
  return word >= 0 ? word : Number(text.replace(/[,_]|\D+$/g, ''))
}

/** The numbers in a pattern's groups, for each place where a text has it. */
export function figuresIn(text: string, pattern: RegExp): number[][] {
  const spaced = new RegExp(pattern.source.replaceAll(' ', String.raw`\s+`), 'g')
  return [...text.matchAll(spaced)].map(([, ...groups]) => groups.map(numberOf))
}

/** The numbers in a pattern's groups, all places of one source in order. */
export function sourceFigures(name: string, pattern: RegExp): number[] {
  const found = [...fileNamed(name).matchAll(new RegExp(pattern, 'g'))].flatMap(([, ...groups]) => groups.map(numberOf))
  if (found.length === 0) throw new Error(`${name} has no ${pattern}`)
  return found
}

/** Lines of Solidity in a folder of contracts/src or in one file, that are neither blank nor only a comment. */
export function codeLines(place: string): number {
  const sources = files.filter((file) => `${file}/`.startsWith(`contracts/src/${place}/`) && file.endsWith('.sol'))
  return sources.reduce((sum, file) => sum + codeIn(textOf(file)).length, 0)
}

/** Lines of code in the body of each function of the product's contracts, ascending. */
export function functionLengths(): number[] {
  const sources = files.filter(
    (file) => /^contracts\/src\/(?!interfaces|local|types)/.test(file) && file.endsWith('.sol'),
  )
  const bodies = sources.flatMap((file) => [
    ...textOf(file).matchAll(
      /^ {4}(?:function|constructor|receive|modifier)\b[^;{]*\{(?:\}|([\s\S]*?)^ {4}\}|(.*)\})$/gm,
    ),
  ])
  const lengths = bodies.map(([, body = '', line = '']) => codeIn(`${body}${line}`).length)
  return lengths.sort((a, b) => a - b)
}

const codeIn = (text: string) => text.split('\n').filter((line) => !/^\s*(\/\/|$)/.test(line))

/** Bytes of a contract of the release build: its code, and the code that creates it. */
export function releaseSize(contract: string): { code: number; creation: number } {
  const file = path.join(projectRoot, 'contracts/out-release', `${contract}.sol`, `${contract}.json`)
  if (!existsSync(file)) throw new Error(`${contract} is not built: npm run build:release -w contracts`)
  const { deployedBytecode, bytecode } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { object: string }>
  const bytes = (hex = '0x') => (hex.length - 2) / 2
  return { code: bytes(deployedBytecode?.object), creation: bytes(bytecode?.object) }
}
