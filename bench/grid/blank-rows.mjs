/**
 * Finds rows that are not painted in pictures of the screen taken while it scrolls. It looks at pixels, so
 * that it is the same for canvas and document, and also sees what the compositor shows before the page
 * has drawn. The pictures are taken in a pass of their own, which is not timed.
 */
import { ROW_HEIGHT, VIEW } from './rows.mjs';

/** Pictures are half as wide and high as the screen. */
const SCALE = 0.5;

/** Scrolls with pictures taken of what is on the screen, as fast as they come. */
export async function takePictures(session, scroll) {
  const pictures = [];
  const onPicture = ({ data, sessionId }) => {
    pictures.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  };
  session.on('Page.screencastFrame', onPicture);
  await session.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 60,
    maxWidth: VIEW.width * SCALE,
    maxHeight: VIEW.height * SCALE,
    everyNthFrame: 1,
  });
  await scroll();
  await session.send('Page.stopScreencast');
  session.off('Page.screencastFrame', onPicture);
  return pictures;
}

/** Runs in a page of the driver's own: for each picture the height of the largest part without letters. */
async function measureGaps({ pictures, area }) {
  const decode = async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return context;
  };
  const gaps = [];
  for (const data of pictures) {
    const context = await decode(data);
    const width = area.right - area.left;
    const height = area.bottom - area.top;
    const pixels = context.getImageData(area.left, area.top, width, height).data;
    let gap = 0;
    let largest = 0;
    for (let y = 0; y < height; y += 1) {
      let darkest = 255;
      let lightest = 0;
      for (let x = 0; x < width; x += 1) {
        const green = pixels[(y * width + x) * 4 + 1];
        if (green < darkest) darkest = green;
        if (green > lightest) lightest = green;
      }
      // Letters are dark and light side by side; what is blank is of one colour, dark or light.
      gap = lightest - darkest > 50 ? 0 : gap + 1;
      if (gap > largest) largest = gap;
    }
    gaps.push(largest);
  }
  const largest = gaps.indexOf(Math.max(...gaps));
  if (largest < 0) return { gaps, worst: null };
  const { canvas } = await decode(pictures[largest]);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return { gaps, worst: btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join('')) };
}

/**
 * The most rows blank at once, the share of pictures with any, and the worst picture as a PNG. Between two rows'
 * letters there are up to 20 px; what is more than one row's height is missing rows.
 */
export async function findBlankRows(helper, pictures, rowsArea) {
  const area = Object.fromEntries(
    Object.entries(rowsArea).map(([side, px]) => [side, Math.round(px * SCALE)]),
  );
  const { gaps, worst } = await helper.evaluate(measureGaps, { pictures, area });
  const rows = gaps.map((gap) => Math.max(0, Math.round((gap / SCALE - 20) / ROW_HEIGHT)));
  const most = Math.max(0, ...rows);
  return {
    most,
    share: rows.filter((count) => count > 0).length / Math.max(1, rows.length),
    pictures: rows.length,
    worst,
  };
}
