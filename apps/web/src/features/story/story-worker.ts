import { parentPort } from 'node:worker_threads'
import { htmlOf } from './html-of'
import { sanitisedTree } from './sanitised-tree'

/** The thread that renders stories: takes a text, answers with its HTML. Its first word says that it is ready. */
parentPort?.on('message', (text: string) => parentPort?.postMessage(htmlOf(sanitisedTree(text))))
parentPort?.postMessage('')
