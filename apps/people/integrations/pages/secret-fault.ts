/** Why a text cannot be a key or secret from Teamtailor: the server's codes. Its published example of a secret has 15 characters. */
export function secretFault(text: string): 'secret_has_spaces' | 'secret_too_short' | undefined {
  if (/\s/.test(text)) return 'secret_has_spaces';
  return text.length < 8 ? 'secret_too_short' : undefined;
}
