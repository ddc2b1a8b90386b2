import type { SearchHit } from '@farstu/ui';
import { employees } from './api.ts';

/** People for the search in the top bar: a hire under review leads to its hire, everybody else to the register. */
export async function findPeople(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { data } = await employees.search(query, signal);
  return data.map(({ employeeId, hireId, name, employmentNumber, company, companyName, position }) => ({
    id: employeeId,
    name,
    detail: [position, employmentNumber, `${company} ${companyName}`].filter(Boolean).join(' · '),
    to: hireId ? `/people/new-hires/${hireId}` : `/people/employees/${employeeId}`,
  }));
}
