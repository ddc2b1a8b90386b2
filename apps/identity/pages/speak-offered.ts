import { currentLanguage, type Language, setLanguage } from '@farstu/ui';

/** Where `@farstu/ui` remembers the language of this browser. */
const rememberedAs = 'farstu.language';
/** The language that was last spoken because an invitation or an application asked for it. */
const offeredAs = 'farstu.offered-language';

/**
 * Speaks the language that an invitation or an application asks for, unless somebody has chosen another one in this
 * browser. Called before the answer is drawn, so that no sentence is seen to change.
 */
export async function speakOffered<Answer extends { language: Language }>(answer: Answer): Promise<Answer> {
  try {
    const remembered = localStorage.getItem(rememberedAs);
    if (remembered !== null && remembered !== localStorage.getItem(offeredAs)) return answer;
    localStorage.setItem(offeredAs, answer.language);
  } catch {
    // A browser that forbids storage remembers no choice either.
  }
  if (answer.language !== currentLanguage()) await setLanguage(answer.language);
  return answer;
}
