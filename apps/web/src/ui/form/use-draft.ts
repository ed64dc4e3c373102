'use client'
import { useEffect, useRef, useState } from 'react'

export type Draft<values> = {
  values: values
  change: (patch: Partial<values>) => void
  startOver: () => void
  /** Local clock of the last save; null before the first. */
  savedAt: string | null
}

/**
 * Keeps what is written in a form in this browser until `startOver`. A draft of another shape (an older version of the
 * form) is completed with the initial values.
 */
export function useDraft<values extends object>(key: string, initial: values): Draft<values> {
  const [values, setValues] = useState(initial)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const hasLoaded = useRef(false)
  const first = useRef(initial)
  useEffect(() => {
    const stored = readDraft(key)
    if (stored) setValues(filledUp(first.current, stored))
    hasLoaded.current = true
  }, [key])
  const keep = (next: values): void => {
    setValues(next)
    if (hasLoaded.current) setSavedAt(writeDraft(key, next) ? clock() : null)
  }
  return {
    values,
    savedAt,
    change: (patch) => keep({ ...values, ...patch }),
    startOver: () => {
      removeDraft(key)
      setSavedAt(null)
      setValues(first.current)
    },
  }
}

/** The initial values, replaced by stored ones of the same shape. */
function filledUp<values extends object>(initial: values, stored: object): values {
  const fitting = Object.entries(stored).filter(
    ([key, value]) => key in initial && isLike(initial[key as never], value),
  )
  return { ...initial, ...Object.fromEntries(fitting) }
}

function isLike(model: unknown, value: unknown): boolean {
  if (typeof value !== typeof model || Array.isArray(value) !== Array.isArray(model)) return false
  if (typeof model !== 'object' || model === null || typeof value !== 'object' || value === null) return value !== null
  // Of a list that begins empty only this is known: its rows are objects.
  if (Array.isArray(model)) return (value as unknown[]).every((item) => isLike(model[0] ?? {}, item))
  return Object.entries(model).every(([key, part]) => isLike(part, value[key as never]))
}

function clock(): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date())
}

function readDraft(key: string): object | null {
  try {
    const parsed: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
    return typeof parsed === 'object' ? parsed : null
  } catch {
    return null
  }
}

function writeDraft(key: string, values: object): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(values))
    return true
  } catch {
    return false
  }
}

function removeDraft(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}
