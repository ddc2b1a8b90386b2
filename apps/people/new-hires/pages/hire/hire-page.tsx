import {
  InlineNotice,
  Page,
  QueryView,
  Section,
  SectionSkeleton,
  Split,
  Stack,
  StatusPill,
  useFormat,
  usePageParams,
  useQuery,
  useQueryState,
  useT,
} from '@farstu/ui';
import { useEffect, useState } from 'react';
import type { HirePage as Hire } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { statusTones } from '../parts/status-tones.ts';
import { hireQuery } from '../queries.ts';
import { Decision } from './decision.tsx';
import { Facts } from './facts.tsx';
import { HireActions } from './hire-actions.tsx';
import { HireTimeline } from './hire-timeline.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { messages } from './messages.ts';
import { Review } from './review.tsx';

/** One hire: whose turn it is, what is known, when the invitation goes and why. A manager comes here from a mail. */
export function HirePage() {
  const word = useT(shared);
  const format = useFormat();
  const { id } = usePageParams('id');
  const hire = useQuery(hireQuery(id));
  const { data } = hire;
  return (
    <Page
      title={data ? format.name(data) : word('untitled')}
      waiting={hire.isPending}
      breadcrumbs={[{ label: word('personal') }, { label: word('newHires'), to: '/people/new-hires' }]}
      {...(data && {
        status: <StatusPill tone={statusTones[data.status]}>{word(`status.${data.status}`)}</StatusPill>,
        description: <Origin hire={data} />,
        actions: <HireActions hire={data} />,
      })}
    >
      <QueryView
        query={hire}
        skeleton={
          <Section>
            <SectionSkeleton lines={8} />
          </Section>
        }
      >
        {(found) => <HireContent hire={found} />}
      </QueryView>
    </Page>
  );
}

function Origin({ hire }: { hire: Hire }) {
  const t = useT(messages);
  const word = useT(shared);
  const format = useFormat();
  const parts = [
    hire.employmentNumber,
    `${hire.employmentTemplate} ${hire.templateName}`,
    t('created', { source: word(`source.${hire.source}`), moment: format.moment(hire.createdAt) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Whether the form was left a moment ago. The address forgets it, so that a page that is loaded again does not say so. */
function useJustSaved(): boolean {
  const [saved, setSaved] = useQueryState('saved');
  const [justSaved] = useState(saved !== '');
  useEffect(() => {
    if (saved !== '') setSaved('');
  }, [saved, setSaved]);
  return justSaved;
}

function HireContent({ hire }: { hire: Hire }) {
  const t = useT(messages);
  const justSaved = useJustSaved();
  const undecided = hire.status === 'needs-decision';
  return (
    <Stack gap="1.25rem">
      {(justSaved || hire.flags.length > 0 || hire.status === 'withdrawn') && (
        <Stack gap="xs">
          {justSaved && (
            <InlineNotice tone="success" title={t('saved')}>
              {hire.invitation.explanation}
            </InlineNotice>
          )}
          {hire.status === 'withdrawn' && (
            <InlineNotice>
              {hire.withdrawnReason ? t('withdrawn', { reason: hire.withdrawnReason }) : t('withdrawnWithout')}
            </InlineNotice>
          )}
          {hire.flags.map(({ code, text }) => (
            <InlineNotice key={code} tone="warning">
              {text}
            </InlineNotice>
          ))}
        </Stack>
      )}
      {undecided && <Decision hire={hire} />}
      <Split
        aside={
          <>
            {!undecided && <InvitationCard hire={hire} />}
            <HireTimeline hire={hire} />
          </>
        }
      >
        {!undecided && <Review hire={hire} />}
        <Facts hire={hire} />
      </Split>
    </Stack>
  );
}
