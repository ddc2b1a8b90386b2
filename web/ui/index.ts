/**
 * What pages are made of. Everything a page needs is exported here; README.md shows how it is used.
 */

export { compareNames, emailPattern } from '@farstu/platform/format';
export { type Catalogue, catalogue, type Language } from '@farstu/platform/i18n';
export {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Menu,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
  Tooltip,
  VisuallyHidden,
} from '@mantine/core';
export { useDisclosure } from '@mantine/hooks';
export {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
export { useController, useFieldArray, useWatch } from 'react-hook-form';
export { Temporal } from 'temporal-polyfill';

export { applyProblemToForm } from './api/apply-problem-to-form.ts';
export { answer, createApi, requestJson } from './api/create-api.ts';
export { ProblemError, type ProblemField, problemFrom } from './api/problem-error.ts';
export { createQueryClient } from './api/query-client.ts';

export { DismissJob, RunJobAgain } from './attention/attention-actions.tsx';
export { type AttentionJob, AttentionJobs } from './attention/attention-jobs.tsx';
export { AttentionNotice } from './attention/attention-notice.tsx';

export { CopyNumber } from './data/copy-number.tsx';
export { type Column, DataTable, type DataTableProps } from './data/data-table.tsx';
export { Kbd } from './data/kbd.tsx';
export { KeyValue } from './data/key-value.tsx';
export { LevelTick, LevelTicks, type ReviewLevel } from './data/level-ticks.tsx';
export { SearchBox } from './data/search-box.tsx';
export { Stat, Stats } from './data/stat.tsx';
export { Timeline, type TimelineItem } from './data/timeline.tsx';

export { announce } from './feedback/announce.ts';
export { DeniedState } from './feedback/denied-state.tsx';
export { EmptyState } from './feedback/empty-state.tsx';
export { ErrorState } from './feedback/error-state.tsx';
export { explainError } from './feedback/explain-error.ts';
export { HallPicture } from './feedback/hall-picture.tsx';
export { InlineNotice } from './feedback/inline-notice.tsx';
export { NotFoundState } from './feedback/not-found-state.tsx';
export { QueryView } from './feedback/query-view.tsx';
export { FormSkeleton, PageSkeleton, SectionSkeleton } from './feedback/skeletons.tsx';
export { StatusPill } from './feedback/status-pill.tsx';
export { toast } from './feedback/toast.tsx';
export type { Tone } from './feedback/tone.ts';

export {
  CheckboxField,
  CheckboxListField,
  NumberField,
  type Option,
  RadioField,
  SelectField,
} from './form/choice-fields.tsx';
export { DateField } from './form/date-field.tsx';
export { DateInput } from './form/date-input.tsx';
export { type FieldProps, useField } from './form/field.ts';
export { Form } from './form/form.tsx';
export { FieldGrid, FieldGroup, FormActions } from './form/form-parts.tsx';
export { EmailField, IdentityNumberField, PasswordField, TextAreaField, TextField } from './form/text-fields.tsx';
export { type FormOf, useZodForm } from './form/use-zod-form.ts';

export { currentLanguage, setLanguage } from './i18n/language.ts';
export type { MessageKey } from './i18n/message-key.ts';
export { type PageFormatter, useFormat } from './i18n/use-format.ts';
export { useLanguage } from './i18n/use-language.ts';
export { type Translate, translate, useT } from './i18n/use-t.ts';

export { ButtonLink } from './navigation/button-link.tsx';
export { TextLink } from './navigation/text-link.tsx';
export { useGo } from './navigation/use-go.ts';
export { usePageParams } from './navigation/use-page-params.ts';
export { useQueryState } from './navigation/use-query-state.ts';

export { CardPage } from './page/card-page.tsx';
export { ConfirmDialog } from './page/confirm-dialog.tsx';
export { Dialog } from './page/dialog.tsx';
export { Drawer } from './page/drawer.tsx';
export { type Breadcrumb, Page } from './page/page.tsx';
export { Section, Split } from './page/section.tsx';
export { type Tab, Tabs } from './page/tabs.tsx';

export {
  definePages,
  type Icon,
  type MenuNode,
  type PageRoute,
  permits,
  type RoomPages,
  type SearchHit,
} from './registry/index.ts';
export { businessNow, setBusinessNow, useBusinessDay, useBusinessMinute, useZone } from './session/business-time.ts';
export {
  type Company,
  type CustomerChoice,
  type Session,
  SessionContext,
  type SignedIn,
  type SignedOut,
  useCan,
  useSession,
  useSignedIn,
} from './session/session.ts';
export { UiProvider } from './theme/ui-provider.tsx';
export { useColorScheme } from './theme/use-color-scheme.ts';
