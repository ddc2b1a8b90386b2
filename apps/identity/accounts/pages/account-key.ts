/** What the own account is called in the cache of answers. */
export const accountKey = ['identity', 'account'] as const;
