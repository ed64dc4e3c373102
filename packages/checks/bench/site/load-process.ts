import { load } from './load'

const [url = '', connections = '100', seconds = '5'] = process.argv.slice(2)

/** `tsx load-process.ts URL CONNECTIONS SECONDS` prints a Load as JSON. */
const result = await load({
  url,
  connections: Number(connections),
  seconds: Number(seconds),
  caller: () => '198.51.100.1',
})
process.stdout.write(JSON.stringify(result))
