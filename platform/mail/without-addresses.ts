const ADDRESS = /[^\s<>()[\]{}"',;:=]+@[^\s<>()[\]{}"',;:=]+/gu;

/**
 * Another system's words without mail addresses, for logs, queues and pages: servers like to repeat whom they refused.
 * @param known the address that was written to: also its local part alone is taken out where it stands as a word
 */
export function withoutAddresses(words: string, known?: string): string {
  const masked = words.replace(ADDRESS, '…');
  const localPart = known?.slice(0, known.lastIndexOf('@')) ?? '';
  if (localPart.length < 3) return masked;
  const escaped = localPart.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), '…');
}
