/** The rail's signs, drawn on a grid of 20 with the text's own ink. */
import { Icon } from '../ui/Icon';

export const OverviewIcon = () => (
  <Icon>
    <path d="M3.500 3.500h5v6h-5zM11.500 3.500h5v3.500h-5zM3.500 12.500h5v4h-5zM11.500 10h5v6.500h-5z" />
  </Icon>
);

export const RegisterIcon = () => (
  <Icon>
    <path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />
  </Icon>
);

export const GoalsIcon = () => (
  <Icon>
    <path d="M4 16V9M8 16V5M12 16v-5M16 16V7M3 16h14" />
  </Icon>
);

export const CapacityIcon = () => (
  <Icon>
    <path d="M5 2.500h10v15H5zM7.500 5.500h5M7.500 9h.01M10 9h.01M12.500 9h.01M7.500 12h.01M10 12h.01M12.500 12v2.500M7.500 14.500h.01M10 14.500h.01" />
  </Icon>
);

export const ScenariosIcon = () => (
  <Icon>
    <path d="M3 15c4 0 4-9 7-9s3 5 7 5M3 15c5 0 6-4 14-10" />
  </Icon>
);

export const DataIcon = () => (
  <Icon>
    <path d="M6 13V4M3.500 6.500 6 4l2.500 2.500M14 7v9M11.500 13.500 14 16l2.500-2.500" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <path d="m16.500 16.500-4-4" />
    <circle cx="8.500" cy="8.500" r="5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m6.500 8 3.500 4 3.500-4" />
  </Icon>
);
