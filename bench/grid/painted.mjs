/**
 * Tells when a frame has been painted. A plain module without imports: the peers' pages use it, ours may,
 * and the driver loads it into any page.
 *
 * A page may draw in an animation frame asked for after ours, so that looking in our own callback would
 * find the news a frame late. Resize observers run when all of a frame's callbacks have and before it is
 * painted: a probe out of sight is resized to be called just then.
 */
let probe;
let isWide = false;
let waiting = [];

function makeProbe() {
  const element = document.createElement('div');
  const { style } = element;
  style.position = 'fixed';
  style.left = '-9px';
  style.top = '0';
  style.width = '1px';
  style.height = '1px';
  style.contain = 'strict';
  style.visibility = 'hidden';
  element.setAttribute('aria-hidden', 'true');
  document.documentElement.append(element);
  const observer = new ResizeObserver(() => {
    const looks = waiting;
    waiting = [];
    for (const look of looks) look();
  });
  observer.observe(element);
  return element;
}

/** Calls back at the end of the next frame: after its animation frames and layout, before it is painted. */
export function atEndOfFrame(look) {
  probe ??= makeProbe();
  requestAnimationFrame(() => {
    waiting.push(look);
    if (waiting.length > 1) return;
    isWide = !isWide;
    probe.style.width = isWide ? '2px' : '1px';
  });
}

/** Puts the probe in the page, so that the first thing measured does not pay for it. */
export function prepare() {
  return painted(() => true);
}

/**
 * Resolves when the first frame in which something holds has been painted, with the time it was.
 * Rejects when it does not come to hold.
 */
export function painted(holds, patience = 30_000) {
  const latest = performance.now() + patience;
  return new Promise((resolve, reject) => {
    const look = () => {
      let isSo = false;
      try {
        isSo = holds();
      } catch (error) {
        reject(error);
        return;
      }
      if (isSo) {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      } else if (performance.now() > latest) {
        reject(new Error('what was waited for is not shown'));
      } else {
        atEndOfFrame(look);
      }
    };
    atEndOfFrame(look);
  });
}
