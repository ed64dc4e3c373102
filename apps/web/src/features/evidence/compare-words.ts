import type { Verdict } from '@commonweight/evidence/verify/finding'
import type { FileOutcome } from '@commonweight/evidence/verify/verify-files'
import type { Tone } from '../../ui/words'

/** A folder compared with a manifest, in the browser. */
export const compareWords = {
  title: 'Compare a folder',
  lead: 'Drop a folder with what was delivered, or choose one. This browser compares it with the manifest, file by file, and what the lab claims with the results files in it. Nothing is uploaded, and nothing of the work is run.',
  choose: 'Choose a folder',
  reading: 'Reading the folder',
  hashing: (path: string) => `Hashing ${path}`,
  tooMany: (most: number) => `This folder has more than ${most} files. Choose the folder with the delivery itself.`,
  unreadable: 'The manifest could not be read here, or its bytes are not those of its digest.',
  report: 'What the comparison found',
  limits: 'The same bytes do not show that the work is good, nor who ran the evaluation.',
  files: 'File by file',
  file: 'File',
  outcome: 'Compared',
  verdicts: {
    pass: { word: 'Pass', tone: 'good' },
    reported: { word: 'Reported, not read', tone: 'wait' },
    'cannot-tell': { word: 'Cannot tell', tone: 'idle' },
    fail: { word: 'Fail', tone: 'bad' },
  } satisfies Record<Verdict, { word: string; tone: Tone }>,
  outcomes: {
    matches: 'the bytes of the manifest',
    reported: 'reported, not read',
    differs: 'other bytes',
    missing: 'missing',
    'not-read': 'not read',
    unlisted: 'not in the manifest',
  } satisfies Record<FileOutcome, string>,
} as const
