import { existsSync, readFileSync } from 'node:fs'

/** Data that lies outside the repository; where it is absent, `label` says so in the name of the skipped test. */
export interface SharedData {
  absent: boolean
  label: string
  read(): string
}

export function sharedData(file: string): SharedData {
  const path = new URL(`../../../../shared/data/${file}`, import.meta.url)
  const absent = !existsSync(path)
  return {
    absent,
    label: absent ? `${file} (skipped: ${path.pathname} is absent)` : file,
    read: () => readFileSync(path, 'utf8'),
  }
}
