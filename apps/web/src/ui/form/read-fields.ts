/** Unix seconds of a datetime-local field, read as UTC; null where it is empty or broken. */
export function readUtc(text: string): number | null {
  const parsed = Date.parse(`${text}Z`)
  return Number.isNaN(parsed) ? null : Math.floor(parsed / 1000)
}

/** A datetime-local field's text for Unix seconds, in UTC, to the minute. */
export function utcField(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16)
}

/** A number from 0 with at most two decimals, in hundredths: "33.34" is 3334. Null where it is none. */
export function readHundredths(text: string): number | null {
  const trimmed = text.trim()
  return /^\d{1,6}(\.\d{1,2})?$/.test(trimmed) ? Math.round(Number(trimmed) * 100) : null
}

/** Days in seconds; parts of a day are allowed. */
export function readDays(text: string): number | null {
  const hundredths = readHundredths(text)
  return hundredths === null ? null : Math.round((hundredths * 86_400) / 100)
}
