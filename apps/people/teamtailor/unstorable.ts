/** SQLSTATE class 22, *data exception*: a character, number or date that the database cannot hold. */
export const isUnstorable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^22[0-9A-Z]{3}$/.test(error.code);
