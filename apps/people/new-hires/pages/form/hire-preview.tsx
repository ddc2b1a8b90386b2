import {
  emailPattern,
  keepPreviousData,
  Section,
  useBusinessMinute,
  useFormat,
  useLanguage,
  useQuery,
  useT,
} from '@farstu/ui';
import { IconCalendarTime, IconChecklist, IconMail, IconUser } from '@farstu/ui/icons';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { type HireFormData, hires, type InvitationPreviewRequest, type TemplateChoice } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { useSettled } from '../parts/use-tried.ts';
import classes from './hire-preview.module.css';
import { messages } from './messages.ts';
import type { NewHireValues } from './new-hire-values.ts';

const address = z.email({ pattern: emailPattern });

/** What saving will do, in the same words as afterwards: who reviews, when the invitation goes and why. */
export function HirePreview({ values, data }: { values: NewHireValues; data: HireFormData }) {
  const t = useT(messages);
  const word = useT(shared);
  const template = data.templates.find(({ code }) => code === values.employmentTemplate);
  const costCentre = data.costCentres.find(({ code }) => code === values.costCentre);
  return (
    <Section title={t('preview.title')}>
      <div className={classes.list}>
        <Line icon={<IconMail size={18} stroke={1.6} aria-hidden />} title={t('preview.invitation')}>
          <InvitationLine values={values} template={template} />
        </Line>
        <Line icon={<IconChecklist size={18} stroke={1.6} aria-hidden />} title={t('preview.review')}>
          <ReviewLine template={template} />
        </Line>
        <Line icon={<IconUser size={18} stroke={1.6} aria-hidden />} title={t('preview.manager')}>
          {costCentre ? (costCentre.manager ?? word('noManager')) : <Quiet>{t('preview.noCostCentre')}</Quiet>}
        </Line>
      </div>
    </Section>
  );
}

function Line({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      {icon}
      <div>
        <h3>{title}</h3>
        <div>{children}</div>
      </div>
    </div>
  );
}

const Quiet = ({ children }: { children: ReactNode }) => <span className={classes.quiet}>{children}</span>;

function ReviewLine({ template }: { template: TemplateChoice | undefined }) {
  const t = useT(messages);
  const format = useFormat();
  if (!template) return <Quiet>–</Quiet>;
  const levels = format.list(template.levels.map(({ name }) => name));
  if (template.levels.length === 0) return t('preview.none');
  return t(template.levels.length === 1 ? 'preview.oneLevel' : 'preview.levels', { levels });
}

function InvitationLine({ values, template }: { values: NewHireValues; template: TemplateChoice | undefined }) {
  const t = useT(messages);
  const decidedAt = useBusinessMinute().toString();
  const written = values.emailConnect.trim();
  const settled = useSettled(
    JSON.stringify({
      company: Number(values.company),
      employmentDate: values.employmentDate || null,
      emailConnect: address.safeParse(written).success ? written : null,
    }),
  );
  const asked = template?.hasUserTemplate === true && !values.doNotInvite;
  const reviewed = (template?.levels.length ?? 0) > 0;
  const facts: Pick<InvitationPreviewRequest, 'company' | 'employmentDate' | 'emailConnect'> = JSON.parse(settled);
  const now = usePreview({ ...facts, review: reviewed ? 'open' : 'none', decidedAt }, asked);
  const later = usePreview({ ...facts, review: 'approved', decidedAt }, asked && reviewed);

  if (!template) return <Quiet>{t('preview.noTemplate')}</Quiet>;
  if (values.doNotInvite) return t('preview.doNotInvite');
  if (!template.hasUserTemplate) return t('preview.noUserTemplate');
  if (now.isError) return <Quiet>{t('preview.failed')}</Quiet>;
  const waitsForReview = now.data?.because === 'under-review' && later.data && later.data.because !== 'under-review';
  return (
    <div role="status" aria-live="polite">
      {now.data?.explanation}
      {waitsForReview && later.data && (
        <div className={classes.later}>
          <IconCalendarTime size={16} stroke={1.6} aria-hidden />
          <div>
            <strong>{t('preview.ifApproved')}</strong> {later.data.explanation}
          </div>
        </div>
      )}
    </div>
  );
}

function usePreview(request: InvitationPreviewRequest, enabled: boolean) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['people', 'invitation-preview', language, request],
    queryFn: ({ signal }) => hires.preview(request, signal),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
