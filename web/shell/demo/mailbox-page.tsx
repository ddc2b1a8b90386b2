import {
  EmptyState,
  Page,
  QueryView,
  requestJson,
  Section,
  useFormat,
  useQuery,
  useQueryState,
  useT,
} from '@farstu/ui';
import { IconArrowLeft } from '@farstu/ui/icons';
import { useEffect, useRef, useState } from 'react';
import { messages } from '../messages.ts';
import classes from './mailbox-page.module.css';

/** A mail that the demo has sent, as its mailbox keeps it. */
interface DemoMail {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
}

/** The demo's mailbox: what would have gone out, with links that work. */
export function MailboxPage() {
  const t = useT(messages);
  const mails = useQuery({
    queryKey: ['shell', 'mailbox'],
    queryFn: ({ signal }) => requestJson<DemoMail[]>('/_/demo/mailbox', { signal }),
    refetchInterval: 3000,
  });
  const [open, setOpen] = useQueryState('mail');
  return (
    <Page title={t('mailbox.title')} description={t('mailbox.description')}>
      <Section flush>
        <QueryView query={mails}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyText')}</EmptyState>
            ) : (
              <div className={classes.box} data-reading={open !== '' || undefined}>
                <MailList mails={list} open={open} onOpen={setOpen} />
                <MailView mail={list.find(({ id }) => id === open)} onBack={() => setOpen('')} />
              </div>
            )
          }
        </QueryView>
      </Section>
    </Page>
  );
}

function MailList({ mails, open, onOpen }: { mails: readonly DemoMail[]; open: string; onOpen: (id: string) => void }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <ul className={classes.list} aria-label={t('mailbox.list')}>
      {mails.map(({ id, at, to, subject }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)} aria-current={id === open || undefined}>
            <span className={classes.to}>{to}</span>
            <time dateTime={at}>{format.dateTime(at)}</time>
            <span className={classes.subject}>{subject}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function MailView({ mail, onBack }: { mail: DemoMail | undefined; onBack: () => void }) {
  const t = useT(messages);
  const format = useFormat();
  const [asText, setAsText] = useState(false);
  if (!mail) return <div className={classes.nothing}>{t('mailbox.choose')}</div>;
  return (
    <article className={classes.mail} aria-label={mail.subject}>
      <button type="button" className={classes.back} onClick={onBack}>
        <IconArrowLeft size={16} stroke={1.7} aria-hidden /> {t('mailbox.back')}
      </button>
      <header>
        <h2>{mail.subject}</h2>
        <div>
          {t('mailbox.to')}: {mail.to} · {format.moment(mail.at)}
        </div>
        {mail.html && (
          <fieldset className={classes.forms}>
            {[false, true].map((text) => (
              <button key={String(text)} type="button" aria-pressed={asText === text} onClick={() => setAsText(text)}>
                {t(text ? 'mailbox.asText' : 'mailbox.asMail')}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      {mail.html && !asText ? <MailFrame html={mail.html} title={t('mailbox.frame')} /> : <pre>{mail.text}</pre>}
      {mail.links.length > 0 && (
        <footer>
          <h3>{t('mailbox.links')}</h3>
          <ul>
            {mail.links.map((link) => (
              <li key={link}>
                <a href={link}>{link}</a>
              </li>
            ))}
          </ul>
        </footer>
      )}
    </article>
  );
}

/** The mail as a mail program would draw it. The sandbox runs no script; a link opens in the whole window. */
function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  useEffect(() => {
    const element = frame.current;
    const measure = () => setHeight(Math.min(900, (element?.contentDocument?.body.scrollHeight ?? 320) + 24));
    element?.addEventListener('load', measure);
    return () => element?.removeEventListener('load', measure);
  }, []);
  return (
    <iframe
      ref={frame}
      title={title}
      style={{ height }}
      sandbox="allow-same-origin allow-top-navigation-by-user-activation"
      srcDoc={`<base target="_top"><meta charset="utf-8">${html}`}
    />
  );
}
