/** What is put into the page before the app: ways to tell when something has been painted. */
export function installInstruments() {
  /** The time at which the frame that is being made has been painted. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });

  /** The time at which the first frame in which something holds has been painted. */
  const paintedWhen = (holds) =>
    new Promise((resolve) => {
      const look = () => {
        requestAnimationFrame(() => {
          if (!holds()) return look();
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          channel.port2.postMessage(null);
        });
      };
      look();
    });

  const hasCells = (label) =>
    document.querySelector(`[role=grid][aria-label="${label}"] [role=gridcell]:not(:empty)`) !== null;
  /** Milliseconds from the start of the page to the first grid that has been painted. */
  const firstGrid = paintedWhen(() => document.querySelector('[role=grid] [role=gridcell]') !== null);

  const scroller = () => document.querySelector('[role=grid]');
  const sorted = (values) => [...values].sort((a, b) => a - b);
  const frameFigures = (frames) => {
    const order = sorted(frames);
    return {
      median: order[Math.floor(order.length / 2)],
      p95: order[Math.floor(order.length * 0.95)],
      max: order[order.length - 1],
      over33: order.filter((ms) => ms > 33.4).length / order.length,
      frames: order.length,
    };
  };

  window.__bench = {
    firstGrid,
    hasCells,
    /** Milliseconds from the next event of a kind until what it did has been painted. */
    timeNext(kind) {
      window.__bench.timed = new Promise((resolve) => {
        const onEvent = () => {
          const from = performance.now();
          void painted().then((at) => resolve(at - from));
        };
        window.addEventListener(kind, onEvent, { capture: true, once: true });
      });
    },
    /** The same until what it did is read in the grid. */
    timeChange(kind) {
      window.__bench.timed = new Promise((resolve) => {
        const onEvent = () => {
          const from = performance.now();
          const before = scroller().textContent;
          void paintedWhen(() => scroller().textContent !== before).then((at) => resolve(at - from));
        };
        window.addEventListener(kind, onEvent, { capture: true, once: true });
      });
    },
    /** Milliseconds from going to an address until its grid has been painted. */
    async go(hash, label) {
      const from = performance.now();
      location.hash = hash;
      return (await paintedWhen(() => hasCells(label))) - from;
    },
    /** Scrolls by so much in every frame, and tells how long the frames were. */
    scroll(step, count) {
      return new Promise((resolve) => {
        const frames = [];
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          scroller().scrollTop += step;
          if (frames.length <= count) requestAnimationFrame(next);
          else resolve(frameFigures(frames.slice(1)));
        };
        requestAnimationFrame(next);
      });
    },
    /** Tells how long frames are until `stop` is called. */
    watchFrames() {
      const frames = [];
      let last = performance.now();
      let isWatching = true;
      const blank = 0;
      const next = () => {
        const now = performance.now();
        frames.push(now - last);
        last = now;
        if (isWatching) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
      window.__bench.stop = () => {
        isWatching = false;
        return { ...frameFigures(frames.slice(1)), blank, top: scroller().scrollTop };
      };
    },
    /** Scrolls as `scroll` does and counts frames in which some row in sight is not in the document. */
    countBlankFrames(step, count) {
      return new Promise((resolve) => {
        let blank = 0;
        let left = count;
        const next = () => {
          const grid = scroller();
          const box = grid.getBoundingClientRect();
          for (const y of [box.top + 80, (box.top + box.bottom) / 2, box.bottom - 40]) {
            const cell = document.elementFromPoint(box.left + 500, y)?.closest('[role=row] [aria-colindex]');
            if (!cell || cell.textContent === '') blank += 1;
          }
          grid.scrollTop += step;
          left -= 1;
          // The frame is looked at when it has been made.
          if (left > 0) requestAnimationFrame(() => setTimeout(next));
          else resolve(blank);
        };
        next();
      });
    },
  };
}
