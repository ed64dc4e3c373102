import type { Main } from '../run-command'

export const main: Main = async () => 1
