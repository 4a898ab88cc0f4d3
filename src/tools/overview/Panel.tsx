import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';

export interface PanelLink {
  readonly href: string;
  readonly label: string;
}

export interface PanelProps {
  readonly title: string;
  readonly links: readonly PanelLink[];
  /** The tool's state in one line. */
  readonly state?: string;
  /** Whether it may not be told on paper. */
  readonly isStateHidden?: boolean;
  readonly children: JSX.Element;
}

/** One tool's part of the page: its heading, its state in a line, its picture, the way into it. */
export function Panel(props: PanelProps) {
  return (
    <section class="overview-panel">
      <header class="overview-panel-head">
        <h2>{props.title}</h2>
        <For each={props.links}>{(link) => <A href={link.href}>{link.label}</A>}</For>
      </header>
      <Show when={props.state}>
        <p class="overview-state" classList={{ 'not-on-paper': props.isStateHidden }}>
          {props.state}
        </p>
      </Show>
      {props.children}
    </section>
  );
}

export interface BarProps {
  /** Length as a share of the longest, 0-1. */
  readonly share: number;
  readonly tone?: 'plain' | 'muted' | 'bad';
  /** A tick across the bar, as a share of the longest. */
  readonly tick?: number | null;
}

/** A bar beside a figure that says the same in words. */
export function Bar(props: BarProps) {
  const percent = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <span class="overview-bar" aria-hidden="true">
      <span
        class="overview-bar-fill"
        data-tone={props.tone ?? 'plain'}
        style={{ width: percent(props.share) }}
      />
      <Show when={props.tick !== undefined && props.tick !== null}>
        <span class="overview-bar-tick" style={{ left: percent(props.tick ?? 0) }} />
      </Show>
    </span>
  );
}
