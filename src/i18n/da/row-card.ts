import { addMessages } from '../catalogue';

/** The card of one row of the register; it is loaded with the card. */
export const rowCard = {
  unnamed: 'Uden navn',
  close: 'Luk kortet',
  previous: 'Forrige række',
  next: 'Næste række',
  place: (at: number, count: number) => `${at} af ${count}`,
  remaining: (count: number) => `${count} ${count === 1 ? 'ledig plads' : 'ledige pladser'}`,
  call: 'Ring til',
  write: 'Skriv mail',
  writeTo: (mail: string) => `Skriv mail til ${mail}`,
  duplicate: 'Dublér',
  history: 'Historik',
  remove: 'Slet',
  removed: (company: string | null) => (company ? `Rækken med ${company} er slettet.` : 'Rækken er slettet.'),
  takeBack: 'Fortryd',
  gone: 'Rækken er slettet i registret. Det, der stod her sidst, kan oprettes igen.',
  notFound: 'Rækken findes ikke i registret længere.',
  bringBack: 'Opret rækken igen',
  broughtBack: (company: string | null) => (company ? `Oprettede ${company} igen` : 'Oprettede rækken igen'),
};

addMessages({ rowCard });
