import { useParams } from '@tanstack/react-router';

/**
 * The varying parts of the address.
 * @example const { id } = usePageParams('id') // on a route '/new-hires/$id'
 */
export function usePageParams<Name extends string>(...names: Name[]): Record<Name, string> {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  return Object.fromEntries(
    names.map((name) => {
      const value = params[name];
      if (value === undefined) throw new Error(`usePageParams: the route has no $${name}`);
      return [name, value];
    }),
  ) as Record<Name, string>;
}
