export { emailPattern } from './email-pattern.ts';
export {
  compareNames,
  type DateLike,
  type Formatter,
  formatter,
  type InstantLike,
  type Language,
  type PersonName,
} from './formatter.ts';
