import { createRequire } from 'node:module'

/** A node of the compiler's syntax tree, with the fields that the tools read. Each type of node has some of them. */
export type SyntaxNode = {
  nodeType: string
  /** Start and length in bytes, and the number of the file: `start:length:file`. */
  src: string
  absolutePath?: string
  arguments?: SyntaxNode[]
  condition?: SyntaxNode
  constant?: boolean
  expression?: SyntaxNode
  kind?: string
  leftExpression?: SyntaxNode
  leftHandSide?: SyntaxNode
  memberName?: string
  name?: string
  nodes?: SyntaxNode[]
  operator?: string
  rightExpression?: SyntaxNode
  rightHandSide?: SyntaxNode
  subExpression?: SyntaxNode
  typeDescriptions?: { typeString?: string }
  typeName?: { name?: string }
  value?: string
}

type Bytecode = { object: string }
type CompiledContract = { evm?: { bytecode?: Bytecode; deployedBytecode?: Bytecode } }
type Message = { severity: string; errorCode?: string; message: string; formattedMessage: string }

/** By file and name. */
export type Contracts = Record<string, Record<string, CompiledContract>>

/** What the compiler answers to a standard JSON question; each part only if the question asks for it. */
type Output = {
  errors?: Message[]
  sources?: Record<string, { ast: SyntaxNode }>
  contracts?: Contracts
}

type Import = { contents: string } | { error: string }
type Solc = { compile: (input: string, callbacks: { import: (name: string) => Import }) => string }

/** Fifty megabytes of WebAssembly: loaded by the first question. */
let loaded: Solc | undefined

/**
 * Asks solc-js a question in standard JSON.
 * @param files Texts by name.
 * @param settings The compiler's, with `outputSelection`.
 * @param readImport Gives the text of a source that the question does not hold, or throws.
 */
export function runSolc(files: Record<string, string>, settings: object, readImport: (name: string) => string): Output {
  loaded ??= createRequire(import.meta.url)('solc') as Solc
  const sources = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, { content }]))
  const find = (name: string): Import => {
    try {
      return { contents: readImport(name) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const input = JSON.stringify({ language: 'Solidity', sources, settings })
  return JSON.parse(loaded.compile(input, { import: find })) as Output
}
