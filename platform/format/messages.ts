/**
 * The calendar's words and the small sentences that a date, a number or a list needs. Weekdays begin with Monday.
 * The wording follows Språkrådet's recommendations for Swedish and plain British English.
 */
export const messages = {
  sv: {
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    week: 'v. {{week}}',
    dateAtTime: '{{date}} kl. {{time}}',
    and: 'och',
    or: 'eller',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    week: 'week {{week}}',
    dateAtTime: '{{date}} at {{time}}',
    and: 'and',
    or: 'or',
  },
} as const;
