import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const require = createRequire(import.meta.url)
const { parse } = require('pg-connection-string')
/** Parameters of Prisma's connection URLs that Postgres does not know. */
const PRISMA_ONLY = ['schema', 'connection_limit', 'pgbouncer', 'connect_timeout', 'pool_timeout']
const CHAR_OID = 18
const BPCHAR_OID = 1042
/** ColumnTypeEnum.Character of @prisma/driver-adapter-utils. */
const CHARACTER = 6

/**
 * The schema engine's way to the database, shadow database included.
 * @param {{ url?: string, shadowDatabaseUrl?: string }} datasource
 */
export async function createAdapterFactory({ url, shadowDatabaseUrl = process.env.SHADOW_DATABASE_URL }) {
  const charColumns = passCharType()
  const config = configOf(url ?? 'postgresql://127.0.0.1:1/none')
  const schema = url ? (new URL(url).searchParams.get('schema') ?? undefined) : undefined

  class MigrationFactory extends PrismaPg {
    async connect() {
      return prepared(await super.connect())
    }

    async connectToShadowDb() {
      if (shadowDatabaseUrl) return prepared(await new PrismaPg(configOf(shadowDatabaseUrl)).connect())
      return prepared(await temporaryDatabase(config))
    }
  }

  function prepared(adapter) {
    return runScriptsWhole(typeCharColumns(adapter, charColumns))
  }
  return bindMigrationAwareSqlAdapterFactory(new MigrationFactory(config, { schema }))
}

/** Parsed, because a shadow database replaces `database`, over which a connection string would win. */
function configOf(connectionString) {
  const url = new URL(connectionString)
  for (const parameter of PRISMA_ONLY) url.searchParams.delete(parameter)
  return parse(url.href)
}

async function temporaryDatabase(config) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`
  await administer(config, `create database "${database}"`)
  const adapter = await new PrismaPg({ ...config, database }).connect()
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await administer(config, `drop database if exists "${database}" with (force)`)
  }
  return adapter
}

async function administer(config, sql) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * adapter-pg cuts a script at each semicolon, also inside a comment or a function's body. Postgres takes it whole, in
 * one transaction.
 */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
  }
  return adapter
}

/**
 * adapter-pg refuses the catalog type "char", which introspection reads: let it through as bpchar and remember which
 * columns they were, so that `typeCharColumns` can name their type.
 */
function passCharType() {
  const found = { columns: [] }
  const Result = require('pg/lib/result')
  const { addFields } = Result.prototype
  Result.prototype.addFields = function (fields) {
    found.columns = fields.map((field) => field.dataTypeID === CHAR_OID)
    for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID
    return addFields.call(this, fields)
  }
  return found
}

function typeCharColumns(adapter, found) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    found.columns = []
    const result = await queryRaw(query)
    const { columns } = found
    result.columnTypes = result.columnTypes.map((type, index) => (columns[index] ? CHARACTER : type))
    return result
  }
  const begin = adapter.startTransaction?.bind(adapter)
  if (begin) adapter.startTransaction = async (...args) => typeCharColumns(await begin(...args), found)
  return adapter
}
