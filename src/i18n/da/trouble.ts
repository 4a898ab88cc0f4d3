/** Why something could not be stored or read, and what to do. */
import { addMessages } from '../catalogue';

export const trouble = {
  /** Of a cell. */
  notStored: 'ikke gemt',
  unavailable:
    'Browseren giver ikke siden lov til at gemme. Det sker fx i private vinduer. Åbn siden i et almindeligt vindue.',
  missing:
    'Dokumentet er slettet, eller browserens data er ryddet. Det, du ser, er ikke længere gemt: eksportér det nu.',
  blocked: 'Et andet vindue holder på dokumentet. Luk de andre faner med Indsatstavlen, og genindlæs siden.',
  newer:
    'Dokumentet er åbnet i en nyere udgave af Indsatstavlen, og her kan ikke længere gemmes. Eksportér det, du har rettet, og genindlæs siden.',
  damaged:
    'Noget af det gemte er beskadiget. Intet bliver skrevet oven i det. Eksportér det, der kan læses, og hent det ind i et nyt dokument.',
  lost: 'Browserens lager er tomt, men her har ligget et dokument. Det sker, når lageret er beskadiget eller ryddet. Hent en sikkerhedskopi eller en eksporteret projektmappe ind, eller begynd forfra.',
  replaced:
    'Dokumentet er erstattet i et andet vindue, og her kan ikke længere gemmes. Eksportér det, du har rettet, og genindlæs siden.',
  behind: 'Fanen har været væk længe og mangler noget af det, andre har rettet. Genindlæs siden.',
  quota:
    'Der er ikke mere plads i browseren. Eksportér dine data, og ryd op på computeren eller i gamle dokumenter.',
  notPlain: 'En værdi kunne ikke gemmes. Fortryd den seneste ændring, og prøv igen.',
  failed: 'Browseren kunne ikke gemme eller læse. Prøv igen, eller eksportér dine data.',
};

addMessages({ trouble });
