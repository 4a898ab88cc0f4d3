/** That the browser has not promised to keep what is stored; loaded with the sign that says so. */
import { addMessages } from '../catalogue';

export const keeping = {
  sign: 'Ikke sikret i browseren',
  short: 'Ikke sikret',
  title: 'Browseren har ikke lovet at beholde jeres data',
  why: 'Alt er gemt her i browseren, men den må slette det, hvis computeren mangler plads.',
  privateWindow:
    'Er det et privat vindue (inkognito, InPrivate), er alt væk, når vinduet lukkes. Indsatstavlen kan ikke se, om det er sådan et. Arbejd i et almindeligt vindue.',
  what: 'En sikkerhedskopi er en fil uden for browseren, som kan hentes ind igen. Under Data kan I vælge en mappe, så kopierne kommer af sig selv.',
  ask: 'Bed browseren om det',
  refused:
    'Browseren lovede det ikke. Den gør det oftere for sider, der er installeret eller har et bogmærke.',
  kept: 'Browseren har lovet at beholde jeres data.',
  download: 'Hent sikkerhedskopi',
  putAway: 'Skjul til næste gang',
};

addMessages({ keeping });
