import { Match, Switch } from 'solid-js';
import type { PaletteContext } from './app-commands';
import { KeySheet } from './KeySheet';
import { Palette } from './Palette';

/** What lies over the page: the palette with what was typed while it was loaded, or the sheet of keys. */
export type Shown = { readonly kind: 'palette'; readonly text: string } | { readonly kind: 'keys' };

export function Overlay(props: { readonly shown: Shown; readonly context: PaletteContext; onClose(): void }) {
  const text = () => (props.shown.kind === 'palette' ? props.shown.text : null);
  return (
    <Switch>
      <Match when={props.shown.kind === 'palette'}>
        <Palette text={text() ?? ''} context={props.context} onClose={props.onClose} />
      </Match>
      <Match when={props.shown.kind === 'keys'}>
        <KeySheet page={props.context.page()} onClose={props.onClose} />
      </Match>
    </Switch>
  );
}
