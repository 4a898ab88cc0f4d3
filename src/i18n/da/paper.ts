/** What stands on paper in place of counts of few citizens. */
import { addMessages } from '../catalogue';

export const paper = {
  few: '< 5',
  hidden: 'skjult',
  note: 'Antal borgere under 5 er skjult.',
  capacity: 'Antal borgere er under 5 og derfor skjult. Det er de tal også, som antallet kan regnes ud af.',
};

addMessages({ paper });
