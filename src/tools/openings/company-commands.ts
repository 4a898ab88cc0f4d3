import { untrack } from 'solid-js';
import '../../i18n/da/commands';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { Command } from '../command';
import type { Services } from '../services';
import { createCompanyFinder } from './company-finder';
import { rowPath } from './openings-paths';

const MOST_COMPANIES = 5;

/** What leads to companies of the register by their name. */
export function createCompanyCommands({ store, navigate }: Services): {
  find(text: string): readonly Command[];
  stop(): void;
} {
  const register = store.registers.openings;
  const finder = createCompanyFinder(register, untrack(register.ids));
  return {
    stop: finder.stop,
    find: (text) =>
      finder.find(text, MOST_COMPANIES).map((company) => ({
        id: `company.${company.row}`,
        title: t().commands.goToCompany(company.name),
        group: t().commands.groups.companies,
        detail: t().commands.companyDetail(
          company.rows,
          company.date === null ? null : formatDate(company.date),
        ),
        run: () => navigate(rowPath(company.row)),
      })),
  };
}
