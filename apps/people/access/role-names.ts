import type { Actor } from '@farstu/platform/room';
import type { PeopleHouse } from '../database.ts';

/** A role's name for a person: ready roles in their language, others as they were named. */
export type RoleNames = (code: string, name: string) => string;

export function roleNames(house: PeopleHouse, { language }: Pick<Actor, 'language'>): RoleNames {
  const t = house.translator(language);
  return (code, name) => {
    const key = `people:roles.ready.${code}`;
    return t.has(key) ? t(key) : name;
  };
}
