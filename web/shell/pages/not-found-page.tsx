import { ButtonLink, CardPage, useT } from '@farstu/ui';
import { DemoBar } from '../demo/demo-bar.tsx';
import { Hall } from '../hall/hall.tsx';
import { messages } from '../messages.ts';

/** An address that no page has. */
export function NotFoundPage() {
  const t = useT(messages);
  return (
    <>
      <DemoBar />
      <Hall>
        <CardPage title={t('notFound.title')} description={t('notFound.text')}>
          <ButtonLink to="/">{t('notFound.back')}</ButtonLink>
        </CardPage>
      </Hall>
    </>
  );
}
