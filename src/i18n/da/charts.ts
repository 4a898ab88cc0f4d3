/** What stands around every chart. */
export const charts = {
  showTable: 'Vis tabel',
  hideTable: 'Skjul tabel',
};
