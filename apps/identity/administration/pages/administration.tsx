import { AttentionNotice, QueryView, Section, SectionSkeleton, Tabs, useQuery, useT } from '@farstu/ui';
import classes from './administration.module.css';
import { type Overview, overviewQuery } from './administration-api.ts';
import { Administrators } from './administrators.tsx';
import { AttentionList } from './attention-list.tsx';
import { messages } from './messages.ts';
import { ReceiverCard } from './receiver-card.tsx';
import { RemovableDomains } from './removable-domains.tsx';
import { UndeliveredEvents } from './undelivered-events.tsx';

/**
 * What there is to see to in one installation; the page around it differs with where it is opened.
 * @param narrow in a card, which has no room for tables: what is wrong, and what can be done about it
 */
export function Administration({ customer, narrow = false }: { customer: number; narrow?: boolean }) {
  const t = useT(messages);
  const overview = useQuery(overviewQuery(customer));
  return (
    <QueryView
      query={overview}
      skeleton={
        <Section>
          <SectionSkeleton lines={8} />
        </Section>
      }
    >
      {(found) => {
        const undelivered = found.receivers.reduce((sum, { waiting, givenUp }) => sum + waiting + givenUp, 0);
        const wrong = [
          {
            value: 'overview',
            label: t('tabs.overview'),
            content: <OverviewTab customer={customer} overview={found} />,
          },
          {
            value: 'attention',
            label: t('tabs.attention'),
            ...(found.attention.open > 0 && { count: found.attention.open }),
            content: <AttentionList customer={customer} open={found.attention.open} />,
          },
        ];
        const tables = [
          {
            value: 'events',
            label: t('tabs.events'),
            ...(undelivered > 0 && { count: undelivered }),
            content: <UndeliveredEvents customer={customer} count={undelivered} />,
          },
          { value: 'domains', label: t('tabs.domains'), content: <RemovableDomains customer={customer} /> },
          { value: 'administrators', label: t('tabs.administrators'), content: <Administrators customer={customer} /> },
        ];
        return <Tabs label={t('title')} tabs={narrow ? wrong : [...wrong, ...tables]} />;
      }}
    </QueryView>
  );
}

function OverviewTab({ customer, overview: { attention, receivers } }: { customer: number; overview: Overview }) {
  return (
    <>
      <AttentionNotice open={attention.open} />
      <div className={classes.cards}>
        {receivers.map((receiver) => (
          <ReceiverCard key={receiver.clientId} customer={customer} receiver={receiver} />
        ))}
      </div>
    </>
  );
}
