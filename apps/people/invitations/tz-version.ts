/** The time-zone data that this process turns wall times into instants with, e.g. `2026a`; it comes with Node. */
export const tzVersion: string = process.versions.tz ?? process.version;
