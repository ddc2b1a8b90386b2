import classes from './hall-picture.module.css';

/** The hall in a few lines: an empty row of hooks, a door ajar, a shut door, a lamp that has gone out. */
export function HallPicture({ of: scene }: { of: 'hooks' | 'door-ajar' | 'door-shut' | 'lamp' }) {
  return (
    <svg className={classes.picture} width="112" height="72" viewBox="0 0 112 72" fill="none" aria-hidden="true">
      <path className={classes.floor} d="M4 67.5h104" />
      {scene === 'hooks' && (
        <>
          <rect className={classes.wood} x="14" y="16" width="84" height="10" rx="2" />
          {[28, 56, 84].map((x) => (
            <path key={x} className={classes.line} d={`M${x} 21v9a4.5 4.5 0 0 0 9 0`} />
          ))}
          <path className={classes.soft} d="M20 67V55h30v12M24 55V44h22v11" />
        </>
      )}
      {(scene === 'door-ajar' || scene === 'door-shut') && (
        <rect className={classes.line} x="36" y="7" width="40" height="60" rx="1.5" />
      )}
      {scene === 'door-ajar' && (
        <>
          <path className={classes.light} d="M56 11h16v56H56z" />
          <path className={classes.light} d="m58 67 30 4H40z" />
          <path className={classes.door} d="M40 11l17 5v55l-17-4z" />
          <circle className={classes.knob} cx="53" cy="43" r="1.6" />
        </>
      )}
      {scene === 'door-shut' && (
        <>
          <path className={classes.door} d="M40 11h32v56H40z" />
          <path className={classes.panelLine} d="M45.500 17h21v18h-21zM45.500 42h21v19h-21z" />
          <circle className={classes.knob} cx="67.500" cy="38.500" r="1.800" />
        </>
      )}
      {scene === 'lamp' && (
        <>
          <path className={classes.line} d="M56 2v16" />
          <path className={classes.wood} d="M40 36c0-10 7-18 16-18s16 8 16 18z" />
          <path className={classes.soft} d="M50 36a6 6 0 0 0 12 0M34 67V56h44v11" />
        </>
      )}
    </svg>
  );
}
