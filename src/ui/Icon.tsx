/** Signs drawn on a grid of 20 with the text's own ink. */
import type { JSX } from 'solid-js';

export function Icon(props: { readonly children: JSX.Element }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {props.children}
    </svg>
  );
}

export const UndoIcon = () => (
  <Icon>
    <path d="M7 4 3.500 7.500 7 11M3.500 7.500h8a4.500 4.500 0 0 1 0 9H8" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="m13 4 3.500 3.500L13 11M16.500 7.500h-8a4.500 4.500 0 0 0 0 9H12" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M10 3v9M6.500 8.500 10 12l3.500-3.500M3.500 13v3.500h13V13" />
  </Icon>
);
