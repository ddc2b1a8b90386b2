import {
  ActionIcon,
  Button,
  type FormOf,
  InlineNotice,
  type Option,
  SelectField,
  useCan,
  useFieldArray,
  useQuery,
  useSignedIn,
  useT,
  useWatch,
} from '@farstu/ui';
import { IconPlus, IconTrash } from '@farstu/ui/icons';
import { costCentreChoicesQuery } from '../../accounts/pages/queries.ts';
import { messages } from './messages.ts';
import { assignableRolesQuery } from './queries.ts';
import type { RoleRow } from './role-rows.ts';
import classes from './role-rows-field.module.css';
import type { Placement } from './users-api.ts';

interface WithRoles {
  roles: RoleRow[];
}

interface NamedRole {
  code: string;
  name: string;
}

/** Roles with their places, row by row. A role that the reader may not give stays as it is. */
export function RoleRowsField<Values extends WithRoles, Output>({
  form,
  held = [],
  hasEmployee,
}: {
  form: FormOf<Values, Output>;
  /** What the user has already. */
  held?: readonly Placement[];
  /** Roles on the person self need an employee. */
  hasEmployee: boolean;
}) {
  const t = useT(messages);
  // A form that has more fields has these too; its type cannot say so.
  const rows = form as unknown as FormOf<WithRoles>;
  const { fields, append, remove } = useFieldArray({ control: rows.control, name: 'roles' });
  const written = useWatch({ control: rows.control, name: 'roles' });
  const assignable = useAssignable();
  const isLocked = (role: string) =>
    assignable !== undefined &&
    held.some((each) => each.role === role) &&
    !assignable.some(({ code }) => code === role);
  return (
    <div className={classes.rows}>
      {fields.length === 0 && <InlineNotice>{t('rolesSection.none')}</InlineNotice>}
      {fields.map((field, index) => {
        const row = written[index] ?? field;
        const locked = isLocked(row.role);
        const role = nameOf(row.role, assignable, held);
        return (
          <fieldset key={field.id} className={classes.row}>
            <legend className={classes.legend}>{t('rolesSection.legend', { place: index + 1 })}</legend>
            <div className={classes.fields}>
              <RoleFields
                form={rows}
                index={index}
                row={row}
                locked={locked}
                hasEmployee={hasEmployee}
                held={held}
                assignable={assignable ?? []}
              />
              {locked && <span className={classes.locked}>{t('rolesSection.locked')}</span>}
            </div>
            {!locked && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={role ? t('rolesSection.removeLong', { role }) : t('rolesSection.remove')}
                onClick={() => remove(index)}
              >
                <IconTrash size={17} stroke={1.6} />
              </ActionIcon>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => append({ role: '', scope: hasEmployee ? 'self' : 'installation', company: '', code: '' })}
        >
          {t('rolesSection.add')}
        </Button>
      </div>
    </div>
  );
}

function RoleFields({
  form,
  index,
  row,
  locked,
  hasEmployee,
  held,
  assignable,
}: {
  form: FormOf<WithRoles>;
  index: number;
  row: RoleRow;
  locked: boolean;
  hasEmployee: boolean;
  held: readonly Placement[];
  assignable: readonly NamedRole[];
}) {
  const t = useT(messages);
  const can = useCan();
  const { companies } = useSignedIn();
  const accounts = useQuery({ ...costCentreChoicesQuery, enabled: can('accounts.read') && row.scope === 'coding' });
  const roles = new Map([
    ...held.map(({ role, name }) => [role, name] as const),
    ...assignable.map(({ code, name }) => [code, name] as const),
  ]);
  const common = { form, disabled: locked, required: true };
  return (
    <>
      <SelectField
        {...common}
        name={`roles.${index}.role`}
        label={t('placement.role')}
        options={[...roles].map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        {...common}
        name={`roles.${index}.scope`}
        label={t('placement.where')}
        options={[
          { value: 'installation', label: t('placement.installation') },
          { value: 'company', label: t('placement.companyChoice') },
          { value: 'coding', label: t('placement.codingChoice') },
          { value: 'self', label: t('placement.self'), disabled: !hasEmployee && row.scope !== 'self' },
        ]}
      />
      {row.scope === 'company' && (
        <SelectField
          {...common}
          name={`roles.${index}.company`}
          label={t('placement.whichCompany')}
          options={withChosen(
            companies.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
            row.company,
          )}
        />
      )}
      {row.scope === 'coding' && (
        <SelectField
          {...common}
          name={`roles.${index}.code`}
          label={t('placement.whichCode')}
          options={withChosen(
            (accounts.data ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            row.code,
          )}
        />
      )}
    </>
  );
}

/** What the reader may give everywhere, and in the company that is chosen; undefined until it is known. */
function useAssignable(): readonly NamedRole[] | undefined {
  const { company } = useSignedIn();
  const everywhere = useQuery(assignableRolesQuery(undefined));
  const here = useQuery({ ...assignableRolesQuery(company?.number), enabled: company !== null });
  if (!everywhere.data || (company !== null && !here.data)) return undefined;
  const all = [...everywhere.data, ...(here.data ?? [])];
  return all.filter(({ code }, index) => all.findIndex((each) => each.code === code) === index);
}

const nameOf = (role: string, assignable: readonly NamedRole[] = [], held: readonly Placement[]): string | undefined =>
  assignable.find(({ code }) => code === role)?.name ?? held.find((each) => each.role === role)?.name;

function withChosen(options: Option[], chosen: string): Option[] {
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
  return isKnown ? options : [{ value: chosen, label: chosen }, ...options];
}
