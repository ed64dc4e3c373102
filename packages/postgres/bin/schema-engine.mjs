#!/usr/bin/env node
// Stands in for the schema engine that the Prisma CLI would download: the same JSON-RPC protocol on stdin and stdout,
// answered by @prisma/schema-engine-wasm over the pg driver. The CLI finds it by PRISMA_SCHEMA_ENGINE_BINARY.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { createAdapterFactory } from './adapter-factory.mjs'

const require = createRequire(import.meta.url)
const ENGINE = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
/** Methods that the engine knows under another name. */
const RENAMED = { getDatabaseVersion: 'version' }

const args = process.argv.slice(2)
if (args.includes('--version')) printVersion()
else if (args.includes('cli')) await manageDatabase(args[args.indexOf('cli') + 1])
else await serve()

function printVersion() {
  const { version } = JSON.parse(readFileSync(ENGINE.replace(/schema_engine_bg\.js$/, 'package.json'), 'utf8'))
  console.log(`schema-engine-cli ${version.split('.').pop()}`)
}

/** Values of a repeatable flag. */
function valuesOf(flag) {
  return args.flatMap((arg, index) => (arg === flag ? [args[index + 1]] : []))
}

function datasource() {
  const [given] = valuesOf('--datasource')
  return given ? JSON.parse(given) : {}
}

/** The commands that concern the database as a whole, outside the protocol. */
async function manageDatabase(command) {
  const url = new URL(datasource().url)
  const database = decodeURIComponent(url.pathname.slice(1))
  const quoted = pg.escapeIdentifier(database)
  try {
    if (command === 'can-connect-to-database') await query(url, database, 'select 1')
    else if (command === 'create-database') await query(url, 'postgres', `create database ${quoted}`)
    else if (command === 'drop-database') await query(url, 'postgres', `drop database if exists ${quoted}`)
    else throw new Error(`Unknown schema engine command ${command}`)
  } catch (error) {
    reportFailure(error, url, database)
    process.exitCode = 1
  }
}

async function query(url, database, sql) {
  const target = new URL(url)
  target.pathname = `/${database}`
  target.search = ''
  const client = new pg.Client({ connectionString: target.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The CLI reads the last line of stderr as the error, in the shape of the native engine's log. */
function reportFailure(error, url, database) {
  const address = `${url.hostname}:${url.port || 5432}`
  const known = {
    '3D000': ['P1003', `Database \`${database}\` does not exist`, { database_name: database }],
    '28P01': ['P1000', error.message, { database_user: url.username }],
  }[error.code]
  const [error_code, message, meta] = known ?? [
    'P1001',
    `Can't reach database server at ${address} (${error.message})`,
    { database_location: address },
  ]
  const fields = { message, is_panic: false, error_code, meta, backtrace: null }
  const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
  process.stderr.write(`\n${JSON.stringify(line)}`)
}

async function serve() {
  const engine = await startEngine()
  const pending = new Set()
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    if (!line.trim()) return
    const request = JSON.parse(line)
    // Without a method it is the CLI's acknowledgement of a print.
    if (!request.method) return
    const work = answer(engine, request).finally(() => pending.delete(work))
    pending.add(work)
  })
  lines.on('close', async () => {
    await Promise.all(pending)
    process.exit(0)
  })
}

async function startEngine() {
  // The engine reports a panic through this global.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: '',
    set_message(message) {
      this.message = message
    },
  }
  const engineModule = await import(pathToFileURL(ENGINE).href)
  const wasm = readFileSync(ENGINE.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineModule })
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const files = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
  const options = { datamodels: files.length > 0 ? files : undefined }
  const factory = await createAdapterFactory(datasource())
  // It connects at once. A database that is down must become an answer, or the CLI would end in silence with 0.
  return engineModule.SchemaEngine.new(options, () => {}, factory).catch((failure) => ({ failure }))
}

async function answer(engine, { id, method, params }) {
  try {
    if (engine.failure) throw engine.failure
    const run = engine[RENAMED[method] ?? method]
    if (!run) throw new Error(`The schema engine has no method ${method}`)
    const result = await run.call(engine, params)
    if (method === 'diff' && result?.stdout != null) {
      send({ id, method: 'print', params: { content: result.stdout } })
    }
    send({ id, result: result ?? {} })
  } catch (error) {
    send({ id, error: failureOf(error) })
  }
}

function failureOf(error) {
  const message = globalThis.PRISMA_WASM_PANIC_REGISTRY.message || String(error?.message ?? error)
  const data = { is_panic: false, message, error_code: error?.code ?? null, meta: error?.meta ?? null }
  return { code: 4466, message: 'An error happened. Check the data field for details.', data }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
