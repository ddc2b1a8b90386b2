import { Select, useSignedIn, useT } from '@farstu/ui';
import { messages } from './messages.ts';

/** Narrows a list to one company; drawn only where there is more than one. The value is a number, or `all`. */
export function CompanySelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT(messages);
  const { companies } = useSignedIn();
  if (companies.length <= 1) return null;
  return (
    <Select
      aria-label={t('companySelect.company')}
      value={value}
      onChange={(chosen) => onChange(chosen ?? 'all')}
      allowDeselect={false}
      data={[
        { value: 'all', label: t('companySelect.all') },
        ...companies.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
      ]}
    />
  );
}
