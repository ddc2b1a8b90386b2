import {
  Button,
  ConfirmDialog,
  explainError,
  InlineNotice,
  Section,
  StatusPill,
  toast,
  useCan,
  useDisclosure,
  useQuery,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { type Company, companies } from './companies-api.ts';
import classes from './company-licence.module.css';
import { messages } from './messages.ts';
import { companyQuery } from './queries.ts';

/** The tab *Licens*. Switching says first whom it concerns. */
export function CompanyLicence({ company }: { company: Company }) {
  const t = useT(messages);
  const can = useCan();
  const client = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const isOn = company.licences.includes('employee');
  return (
    <Section>
      <div className={classes.licence}>
        <div className={classes.about}>
          <h2 className={classes.name}>
            {t('employee.name')}
            <StatusPill tone={isOn ? 'success' : 'neutral'} icon={isOn}>
              {t(isOn ? 'employee.on' : 'employee.off')}
            </StatusPill>
          </h2>
          <p className={classes.text}>{t('employee.text')}</p>
        </div>
        {can('companies.write') && (
          <Button variant="default" onClick={open}>
            {t(isOn ? 'employee.switchOff' : 'employee.switchOn')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t(isOn ? 'employee.offTitle' : 'employee.onTitle', { company: company.name })}
        confirmLabel={t(isOn ? 'employee.switchOff' : 'employee.switchOn')}
        tone={isOn ? 'danger' : 'normal'}
        onConfirm={async () => {
          const saved = await companies.changeLicences(company.number, isOn ? [] : ['employee']);
          client.setQueryData(companyQuery(company.number).queryKey, saved);
          await client.invalidateQueries({ queryKey: ['people'] });
          toast.success(t(isOn ? 'employee.isOff' : 'employee.isOn'));
        }}
      >
        {asking && <LicenceEffect number={company.number} isOn={isOn} />}
      </ConfirmDialog>
    </Section>
  );
}

function LicenceEffect({ number, isOn }: { number: number; isOn: boolean }) {
  const t = useT(messages);
  const effect = useQuery({
    queryKey: ['people', 'companies', 'effect', number, isOn ? 'off' : 'on'],
    queryFn: ({ signal }) => companies.effect(number, { licences: isOn ? [] : ['employee'] }, signal),
    staleTime: 0,
    gcTime: 0,
  });
  if (effect.isError) return <InlineNotice tone="error">{explainError(effect.error).text}</InlineNotice>;
  if (!effect.data) return <p className={classes.text}>{t('employee.counting')}</p>;
  const { hiresUnderReview: hires, scheduledInvitations: invitations } = effect.data;
  return (
    <ul className={classes.effects}>
      {isOn && hires > 0 && <li>{t('employee.hires', { count: hires })}</li>}
      {invitations > 0 && <li>{t('employee.invitations', { count: invitations })}</li>}
      {isOn && hires === 0 && invitations === 0 && <li>{t('employee.nobody')}</li>}
      <li>{t(isOn ? 'employee.fromNow' : 'employee.onwards')}</li>
    </ul>
  );
}
