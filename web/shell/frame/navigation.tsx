import { useSignedIn, useT } from '@farstu/ui';
import { IconChevronRight } from '@farstu/ui/icons';
import { Link, useLocation } from '@farstu/ui/router';
import { useMemo, useState } from 'react';
import { useHouse } from '../house-context.ts';
import { type MenuLine, menuTree, pathTo } from './menu-tree.ts';
import classes from './navigation.module.css';

/** The menu by permission. Headings stand open; folds remember nothing but open when they hold the open page. */
export function Navigation() {
  const { rooms } = useHouse();
  const { capabilities } = useSignedIn();
  const { pathname } = useLocation();
  const lines = useMemo(() => menuTree(rooms, capabilities), [rooms, capabilities]);
  const open = useMemo(() => pathTo(lines, pathname), [lines, pathname]);
  return (
    <div className={classes.navigation}>
      {lines.map((heading) =>
        heading.to ? (
          <ul key={heading.id}>
            <Line line={heading} open={open} />
          </ul>
        ) : (
          <Heading key={heading.id} line={heading} open={open} />
        ),
      )}
    </div>
  );
}

function Heading({ line, open }: { line: MenuLine; open: readonly MenuLine[] }) {
  const t = useT(line.messages);
  return (
    <section aria-label={t(line.label)}>
      <div className={classes.heading} aria-hidden>
        {t(line.label)}
      </div>
      <ul>
        {line.children.map((child) => (
          <Line key={child.id} line={child} open={open} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, open }: { line: MenuLine; open: readonly MenuLine[] }) {
  const t = useT(line.messages);
  const LineIcon = line.icon;
  const holdsOpenPage = open.includes(line);
  const [unfolded, setUnfolded] = useState<boolean>();
  const label = (
    <>
      {LineIcon && <LineIcon size={17} stroke={1.6} aria-hidden />}
      <span>{t(line.label)}</span>
    </>
  );
  if (line.to !== undefined) {
    return (
      <li>
        <Link
          to={line.to}
          className={classes.line}
          data-open={holdsOpenPage || undefined}
          aria-current={holdsOpenPage ? 'page' : undefined}
        >
          {label}
        </Link>
      </li>
    );
  }
  const shown = unfolded ?? holdsOpenPage;
  return (
    <li>
      <button type="button" className={classes.line} aria-expanded={shown} onClick={() => setUnfolded(!shown)}>
        {label}
        <IconChevronRight className={classes.fold} size={14} stroke={1.8} aria-hidden />
      </button>
      {shown && (
        <ul className={classes.below}>
          {line.children.map((child) => (
            <Line key={child.id} line={child} open={open} />
          ))}
        </ul>
      )}
    </li>
  );
}
