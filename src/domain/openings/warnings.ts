/** What is unusual about a row. All of it is a hint: nothing here keeps a row from being stored. */
import type { ContactResult, Opening } from '../document/registers';
import { type IsoDate, known } from '../values/field';
import { checkCvr, isPhone } from './validators';

export type OpeningWarning =
  | 'dateInFuture'
  | 'cvrShape'
  | 'cvrChecksum'
  | 'phoneShape'
  | 'mailShape'
  | 'placesMissing'
  | 'placesNotWhole'
  | 'placesWithoutOpening'
  | 'filledOverPlaces'
  | 'followUpBeforeDate';

/** The field a warning stands at. */
export type OpeningField = Exclude<keyof Opening, 'id' | 'order'>;

const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The warning of one field of a row, or null. */
export function warningOf(
  field: OpeningField,
  opening: Opening,
  result: Pick<ContactResult, 'isOpening'> | undefined,
  today: IsoDate,
): OpeningWarning | null {
  switch (field) {
    case 'date': {
      const date = known(opening.date);
      return date !== null && date > today ? 'dateInFuture' : null;
    }
    case 'cvr': {
      if (!opening.cvr) return null;
      const check = checkCvr(opening.cvr);
      if (check === 'ok') return null;
      return check === 'shape' ? 'cvrShape' : 'cvrChecksum';
    }
    case 'phone':
      // Foreign numbers are written with their country's code and cannot be checked.
      return opening.phone && !isPhone(opening.phone) && !/^(?:\+|00)/.test(opening.phone)
        ? 'phoneShape'
        : null;
    case 'mail':
      return opening.mail && !/^\S+@\S+\.\S+$/.test(opening.mail) ? 'mailShape' : null;
    case 'places': {
      const places = known(opening.places);
      if (places === null)
        // Text that is no number is marked by the cell itself.
        return result?.isOpening && opening.places === null ? 'placesMissing' : null;
      if (!isWhole(places)) return 'placesNotWhole';
      return result && !result.isOpening && places > 0 ? 'placesWithoutOpening' : null;
    }
    case 'filledPlaces': {
      const filled = known(opening.filledPlaces);
      if (filled === null) return null;
      if (!isWhole(filled)) return 'placesNotWhole';
      return filled > (known(opening.places) ?? 0) ? 'filledOverPlaces' : null;
    }
    case 'followUp': {
      const date = known(opening.date);
      const followUp = known(opening.followUp);
      return date !== null && followUp !== null && followUp < date ? 'followUpBeforeDate' : null;
    }
    default:
      return null;
  }
}
