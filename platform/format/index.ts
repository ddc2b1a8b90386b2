export {
  compareNames,
  type DateLike,
  firstDayOfWeek,
  type Formatter,
  formatter,
  type InstantLike,
  type Language,
  type PersonName,
  weekdayNames,
} from './formatter.ts';
