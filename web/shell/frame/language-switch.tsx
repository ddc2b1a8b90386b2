import { type Language, setLanguage, toast, useLanguage, useQueryClient, useSession, useT } from '@farstu/ui';
import { messages } from '../messages.ts';
import { chooseLanguage } from './choose-language.ts';
import classes from './language-switch.module.css';

/** Swedish or English. Remembered on the person who is signed in, else in this browser. */
export function LanguageSwitch() {
  const t = useT(messages);
  const current = useLanguage();
  const session = useSession();
  const queryClient = useQueryClient();
  const choose = async (language: Language) => {
    if (language === current) return;
    try {
      await (session.signedIn ? chooseLanguage(language, session.user.id) : setLanguage(language));
    } catch (error) {
      toast.error(error);
    }
    // Answers carry sentences in the language they were asked for in.
    await queryClient.invalidateQueries();
  };
  return (
    <fieldset className={classes.switch} aria-label={t('language.label')}>
      {(['sv', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          aria-pressed={language === current}
          aria-label={`${language.toUpperCase()} ${t(`language.${language}`)}`}
          title={t(`language.${language}`)}
          onClick={() => void choose(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
