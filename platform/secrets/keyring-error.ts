/** What can be wrong with the keys or with a sealed value. The message names the remedy and never a key or a plaintext. */
export type KeyringProblem = 'bad-keys' | 'key-file-too-open' | 'unknown-key' | 'malformed' | 'does-not-open';

export class KeyringError extends Error {
  override readonly name = 'KeyringError';
  readonly code: KeyringProblem;

  constructor(code: KeyringProblem, message: string) {
    super(message);
    this.code = code;
  }
}
