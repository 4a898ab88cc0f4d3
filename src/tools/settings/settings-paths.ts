/** The parts of Indstillinger and what they are called in an address: `/indstillinger?fane=medarbejdere`. */
export const SETTINGS_TABS = [
  'general',
  'employees',
  'indicators',
  'branches',
  'results',
  'jobFunctions',
] as const;

export type SettingsTab = (typeof SETTINGS_TABS)[number];

export const TAB_SLUGS: Readonly<Record<SettingsTab, string>> = {
  general: 'generelt',
  employees: 'medarbejdere',
  indicators: 'indikatorer',
  branches: 'virksomhedstyper',
  results: 'resultater',
  jobFunctions: 'jobfunktioner',
};

export const settingsPath = (tab: SettingsTab): string =>
  tab === 'general' ? '/indstillinger' : `/indstillinger?fane=${TAB_SLUGS[tab]}`;
