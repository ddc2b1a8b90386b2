export {
  compareNames,
  type DateLike,
  type Formatter,
  firstDayOfWeek,
  formatter,
  type InstantLike,
  type Language,
  type PersonName,
  weekdayNames,
} from './formatter.ts';
