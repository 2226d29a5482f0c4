/** Draws only the lines of a long list that are in sight, whatever their heights. */
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, type RefObject } from 'react';

import { spanOf, topsOf, type Span } from '../logic/panel/span';

/** Pixels above and below the sight that are drawn too, so that quick scrolling shows no gap. */
const AROUND = 400;

const BY_HAND = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

interface Windowed extends Span {
  /** Bring the line into sight, moving as little as possible. */
  reveal: (index: number) => void;
}

/**
 * The span of `keys` to draw in the scroller. Each drawn line carries its key as `data-key`: it is measured there.
 * `guess` is the height of a line that was never drawn; `pinned` is drawn wherever it is.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  guess: (index: number) => number,
  pinned: number
): Windowed {
  const heights = useRef(new Map<string, number>());
  /** The line that was brought into sight, until a person scrolls: when room is taken away it stays there. */
  const held = useRef<number | null>(null);
  const [version, redraw] = useReducer((count: number) => count + 1, 0);

  const tops = useMemo(
    () => topsOf(keys.map((key, index) => heights.current.get(key) ?? guess(index))),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` says that heights changed
    [keys, version]
  );

  useLayoutEffect(() => {
    const node = scroller.current;
    if (!node) {
      return;
    }
    const watcher = new ResizeObserver(redraw);
    watcher.observe(node);
    node.addEventListener('scroll', redraw, { passive: true });
    const letGo = () => (held.current = null);
    BY_HAND.forEach(event => node.addEventListener(event, letGo, { passive: true }));
    return () => {
      watcher.disconnect();
      node.removeEventListener('scroll', redraw);
      BY_HAND.forEach(event => node.removeEventListener(event, letGo));
    };
  }, [scroller]);

  useLayoutEffect(() => {
    let isNew = false;
    scroller.current?.querySelectorAll<HTMLElement>('[data-key]').forEach(line => {
      const { height } = line.getBoundingClientRect();
      const key = line.dataset.key ?? '';
      if (height > 0 && Math.abs((heights.current.get(key) ?? 0) - height) > 0.5) {
        heights.current.set(key, height);
        isNew = true;
      }
    });
    if (isNew) {
      redraw();
    }
  });

  const bring = useCallback(
    (index: number) => {
      const node = scroller.current;
      const [top, end] = [tops[index], tops[index + 1]];
      if (!node || top === undefined || end === undefined) {
        return;
      }
      if (top < node.scrollTop) {
        node.scrollTop = top;
      } else if (end > node.scrollTop + node.clientHeight) {
        node.scrollTop = Math.min(top, end - node.clientHeight);
      }
    },
    [scroller, tops]
  );

  const reveal = useCallback(
    (index: number) => {
      held.current = index;
      bring(index);
    },
    [bring]
  );
  useLayoutEffect(() => {
    held.current = null;
  }, [keys]);
  useLayoutEffect(() => {
    if (held.current !== null) {
      bring(held.current);
    }
  });

  const from = scroller.current?.scrollTop ?? 0;
  const height = scroller.current?.clientHeight || 800;
  return { ...spanOf(tops, from - AROUND, from + height + AROUND, pinned), reveal };
}
