import { addMessages } from '../catalogue';

/** New releases of the app. */
export const offline = {
  newRelease: 'En ny udgave af Indsatstavlen er hentet. Den tages i brug, når siden genindlæses.',
  takeRelease: 'Genindlæs nu',
  takenElsewhere: 'En ny udgave er taget i brug i et andet vindue. Genindlæs også her, når det passer.',
  reload: 'Genindlæs',
  unsaved: 'Siden genindlæses ikke, før alt er gemt. Vent, til der står Gemt nederst, og prøv igen.',
};

addMessages({ offline });
