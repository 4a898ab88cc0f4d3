/** The grid kit: what it says about cells, rows and columns of whatever tool it serves. */
export const grid = {
  problem: {
    notANumber: (text: string) =>
      `'${text}' er ikke et tal. Skriv fx 12 eller 2,5, eller lad feltet stå tomt.`,
    notWhole: (text: string) => `'${text}' er ikke et helt tal. Skriv tallet uden decimaler.`,
    tooSmall: (text: string, least: string) => `'${text}' er for lidt. Skriv ${least} eller mere.`,
    tooLarge: (text: string, most: string) => `'${text}' er for meget. Skriv ${most} eller mindre.`,
    notAShare: (text: string) => `'${text}' er ikke en procent. Skriv fx 30 eller 12,5 %.`,
    notADate: (text: string, example: string) =>
      `'${text}' er ikke en dato. Skriv fx ${example}, eller lad feltet stå tomt.`,
    notAChoice: (text: string) =>
      `'${text}' står ikke på listen. Vælg en værdi fra listen, eller lad feltet stå tomt.`,
    notYesOrNo: (text: string) => `'${text}' er hverken ja eller nej.`,
  },
  yes: 'Ja',
  no: 'Nej',
};
