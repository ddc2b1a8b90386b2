export {
  formatIdentityNumber,
  type IdentityNumber,
  type IdentityNumberKind,
  type IdentityNumberReason,
  type IdentityNumberWarning,
  kindOfIdentityNumber,
  maskIdentityNumber,
  type ParsedIdentityNumber,
  parseIdentityNumber,
  restoreIdentityNumber,
} from './identity-number.ts';
export { messages as identityNumberMessages } from './messages.ts';
