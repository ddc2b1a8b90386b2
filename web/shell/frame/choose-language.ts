import { type Language, ProblemError, requestJson, setLanguage } from '@farstu/ui';

/** A choice that the server may not have yet: whose it is and which. It stands until the server has answered. */
const waitingAs = 'farstu.language-waits';

let saving: Promise<unknown> = Promise.resolve();

/**
 * Speaks the language at once and saves it on the person. The choice is kept in this browser until the server has it,
 * so that a page loaded meanwhile does not bring the old language back.
 * @throws ProblemError when it could not be saved; the language stays for this visit, or until there is an answer
 */
export async function chooseLanguage(language: Language, userId: string): Promise<void> {
  const waiting = `${userId} ${language}`;
  keep(waiting);
  // One after the other: the choice made last is the one that stands.
  const saved = saving.then(() => save(language));
  saving = saved.catch(() => {});
  await setLanguage(language);
  const refused = await saved.then(
    () => undefined,
    (error: unknown) => error,
  );
  // A call that a reload cuts off fails like one that never arrived: then it still waits, and is asked again.
  const isAnswered = !(refused instanceof ProblemError && refused.code === 'network');
  if (isAnswered && kept() === waiting) keep(undefined);
  if (refused !== undefined) throw refused;
}

/** Speaks the language of the person who is signed in, or the one they have chosen since. */
export async function speakTheirs(user: { id: string; language: Language }): Promise<void> {
  const [whose, chosen] = kept()?.split(' ') ?? [];
  if (whose !== user.id || (chosen !== 'sv' && chosen !== 'en')) return await setLanguage(user.language);
  await chooseLanguage(chosen, user.id);
}

const save = (language: Language) =>
  requestJson('/people/_/session/language', { method: 'POST', body: { language }, keepalive: true });

function kept(): string | null {
  try {
    return localStorage.getItem(waitingAs);
  } catch {
    // A browser that forbids storage has the server's word only.
    return null;
  }
}

function keep(waiting: string | undefined): void {
  try {
    if (waiting === undefined) localStorage.removeItem(waitingAs);
    else localStorage.setItem(waitingAs, waiting);
  } catch {
    // As above.
  }
}
