import { KeyValue, TextLink, useFormat, useLanguage, useT } from '@farstu/ui';
import { countryName } from '../../new-hires/pages/parts/countries.ts';
import type { EmployeePage as Employee } from './api.ts';
import { IdentityNumber } from './identity-number.tsx';
import { messages } from './messages.ts';

/** Who somebody is. */
export function Person({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const format = useFormat();
  const language = useLanguage();
  const { birthDate, birthPlace, birthCountry, gender, nationality, isFull } = employee;
  const born = [birthPlace, birthCountry && countryName(birthCountry, language)].filter(Boolean).join(', ');
  return (
    <KeyValue
      fold
      items={[
        ...(isFull
          ? [
              {
                label: t('page.personalNumber'),
                value: employee.identityNumberMasked && (
                  <IdentityNumber employee={employee} masked={employee.identityNumberMasked} />
                ),
              },
            ]
          : []),
        ...(birthDate ? [{ label: t('page.birthDate'), value: format.date(birthDate) }] : []),
        ...(isFull ? [{ label: t('page.gender'), value: gender && t(`page.genders.${gender}`) }] : []),
        ...(born ? [{ label: t('page.birthPlace'), value: born }] : []),
        { label: t('page.nationality'), value: nationality && countryName(nationality, language) },
      ]}
    />
  );
}

/** How somebody is reached. What is private is there for whoever may see it. */
export function Contact({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const { emailWork, emailPrivate, phoneMobile, phoneWork, isFull } = employee;
  const address = useAddress(employee);
  const kin = [employee.nextOfKinName, employee.nextOfKinPhone].filter(Boolean).join(' · ');
  return (
    <KeyValue
      fold
      items={[
        { label: t('page.emailWork'), value: emailWork },
        { label: t('page.phoneWork'), value: phoneWork },
        ...(isFull ? [{ label: t('page.emailPrivate'), value: emailPrivate }] : []),
        { label: t('page.phoneMobile'), value: phoneMobile },
        ...(isFull
          ? [
              {
                label: t('page.address'),
                value: address.length > 0 && address.map((line) => <div key={line}>{line}</div>),
              },
              { label: t('page.nextOfKin'), value: kin },
            ]
          : []),
      ]}
    />
  );
}

function useAddress({ careOf, street, postalCode, city, country }: Employee): string[] {
  const t = useT(messages);
  const language = useLanguage();
  return [
    careOf && t('page.careOfLine', { name: careOf }),
    street,
    [postalCode, city].filter(Boolean).join(' '),
    country && countryName(country, language),
  ].filter((line): line is string => Boolean(line));
}

/** Where somebody works, and as what. */
export function Employment({ employee }: { employee: Employee }) {
  const t = useT(messages);
  const format = useFormat();
  const { employmentNumber, kind, startDate, endDate, costCentre, manager, employmentForm, position } = employee;
  const { personnelCategory, employmentRate } = employee;
  return (
    <KeyValue
      fold
      items={[
        { label: t('page.number'), value: employmentNumber },
        { label: t('page.kind'), value: t(`page.kinds.${kind}`) },
        { label: t('start'), value: startDate && format.date(startDate) },
        ...(endDate ? [{ label: t('left'), value: format.date(endDate) }] : []),
        { label: t('costCentre'), value: costCentre && `${costCentre.code} ${costCentre.name}` },
        {
          label: t('manager'),
          value: manager ? (
            <TextLink to={`/people/employees/${manager.employeeId}`}>{manager.name}</TextLink>
          ) : (
            costCentre && t('page.noManager')
          ),
        },
        { label: t('page.employmentForm'), value: employmentForm },
        { label: t('position'), value: position },
        { label: t('page.personnelCategory'), value: personnelCategory },
        {
          label: t('page.rate'),
          value: employmentRate && t('page.percent', { rate: format.number(Number(employmentRate)) }),
        },
      ]}
    />
  );
}
