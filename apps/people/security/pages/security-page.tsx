import { Page, QueryView, Section, SectionSkeleton, Stack, useQuery, useT } from '@farstu/ui';
import { AllowedDomains } from './allowed-domains.tsx';
import { messages } from './messages.ts';
import { domainsQuery } from './queries.ts';
import { VerifiedDomains } from './verified-domains.tsx';

/** *Allmänt > Säkerhet*: which addresses need no invitation, and which may be used at all. */
export function SecurityPage() {
  const t = useT(messages);
  const domains = useQuery(domainsQuery);
  return (
    <Page title={t('title')} breadcrumbs={[{ label: t('general') }]} width="form">
      <QueryView
        query={domains}
        skeleton={
          <Section>
            <SectionSkeleton lines={6} />
          </Section>
        }
      >
        {(found) => (
          <Stack gap="1.25rem">
            <VerifiedDomains domains={found} />
            <AllowedDomains domains={found} />
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}
