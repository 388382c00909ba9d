/** The operating system's code of a failed call ("ENOSPC"), or null for an error that is none. */
export const systemErrorCode = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error
    ? String(error.code)
    : null;
