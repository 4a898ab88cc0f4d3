/** An address that leads nowhere. */
import { addMessages } from '../catalogue';

export const missing = {
  page: 'Siden findes ikke',
  goToOverview: 'Gå til Overblik',
};

addMessages({ missing });
