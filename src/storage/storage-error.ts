/**
 * Why something could not be stored or read:
 * - `unavailable`: the browser gives this page no database
 * - `missing`: the document's database is not there (deleted, or cleared by the browser)
 * - `blocked`: another tab holds the database and does not let go
 * - `newer`: a later version of the app wrote it, maybe since it was loaded here; this one must not write
 * - `damaged`: what is stored is not what was written; nothing is written over it
 * - `lost`: this browser held documents, and its databases are gone
 * - `replaced`: the document was made or migrated anew elsewhere since it was loaded here
 * - `behind`: the page was away for so long that what happened meanwhile is no longer in the log
 * - `quota`: no room left
 * - `notPlain`: a value that cannot be kept as plain data
 * - `failed`: anything else; `cause` holds the browser's own error
 */
export type StorageErrorCode =
  | 'unavailable'
  | 'missing'
  | 'blocked'
  | 'newer'
  | 'damaged'
  | 'lost'
  | 'replaced'
  | 'behind'
  | 'quota'
  | 'notPlain'
  | 'failed';

/** Its message is the code; the sentence for people is made where it is shown. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  /** What it is about, for a developer: a path in the data, a key. */
  readonly detail: string | undefined;

  constructor(code: StorageErrorCode, options: { detail?: string; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'StorageError';
    this.code = code;
    this.detail = options.detail;
  }
}

const CODES: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  DataCloneError: 'notPlain',
  SecurityError: 'unavailable',
  // A place in the log that is taken, or an object store that is not there.
  ConstraintError: 'damaged',
  NotFoundError: 'damaged',
};

export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const code = Object.hasOwn(CODES, name) ? CODES[name] : undefined;
  return new StorageError(code ?? 'failed', { cause: error });
}
