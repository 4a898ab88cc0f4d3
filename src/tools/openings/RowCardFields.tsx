import { batch, createMemo, For, Show } from 'solid-js';
import { type CellValue, type Column, type GridSource, isNewRowKey, type RowKey } from '../../grid/types';
import { type CommitField, FieldEditor } from '../../grid/view/FieldEditor';
import { t } from '../../i18n/i18n';
import type { CardSubject } from './row-card';

/** Which keyboard a telephone shows for a column. */
const INPUT_MODES: Readonly<Record<string, 'numeric' | 'tel' | 'email'>> = {
  cvr: 'numeric',
  phone: 'tel',
  mail: 'email',
  places: 'numeric',
  filledPlaces: 'numeric',
};

/** What is good to know while typing: that companies complete themselves, and what must not be written. */
const isHinted = (column: string, isNew: boolean): boolean =>
  column === 'note' || (column === 'company' && isNew);

export interface RowCardFieldsProps {
  readonly subject: CardSubject;
  readonly source: GridSource;
  /** Writes as typing in the grid does; returns the row's key, which a row that is begun gets by it. */
  write(row: RowKey, column: Column, value: CellValue): RowKey;
  /** Nothing can be stored in the row: it is gone. */
  readonly isLocked: boolean;
  onDraft(commit: CommitField | null): void;
}

/** The fields of one row in the guide's two groups, each with what its cell has. */
export function RowCardFields(props: RowCardFieldsProps) {
  const columns = createMemo(() => props.source.columns().filter(({ id }) => id !== 'status'));
  const groups = () => {
    const { company, contact } = t().openings.groups;
    return [
      { title: company, columns: columns().filter(({ group }) => group === company) },
      { title: contact, columns: columns().filter(({ group }) => group !== company) },
    ];
  };
  return (
    <For each={groups()}>
      {(group) => (
        <fieldset class="row-card-group">
          <legend>{group.title}</legend>
          <For each={group.columns}>{(column) => <CardField {...props} column={column} />}</For>
        </fieldset>
      )}
    </For>
  );
}

function CardField(props: RowCardFieldsProps & { readonly column: Column }) {
  const { column } = props;
  const row = () => props.subject.row();
  const value = () => props.source.value(row(), column.id);
  const state = createMemo(() => props.source.state?.(row(), column.id));
  const type = () => state()?.type ?? column.type;
  return (
    <div data-field={column.id} class="row-card-field">
      <Show
        when={type().name !== 'computed'}
        fallback={
          <p class="field">
            <span class="field-label">{column.title}</span>
            <span class="row-card-computed">{type().format(value()) || '–'}</span>
          </p>
        }
      >
        <FieldEditor
          label={column.title}
          hint={isHinted(column.id, isNewRowKey(row())) ? column.hint : undefined}
          placeholder={column.id === 'date' && isNewRowKey(row()) ? t().grid.todayWord : undefined}
          type={type()}
          value={value()}
          problem={state()?.problem}
          warning={state()?.warning}
          isMultiline={column.id === 'note'}
          inputMode={INPUT_MODES[column.id]}
          isLocked={props.isLocked}
          refuse={(text) => props.source.refuse?.(column.id, text) ?? null}
          write={(next) => {
            batch(() => props.subject.setRow(props.write(row(), column, next)));
            return null;
          }}
          onDraft={props.onDraft}
        />
      </Show>
    </div>
  );
}
