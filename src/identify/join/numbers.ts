/** Whole numbers by place, in four bytes each; it grows as it is filled. */
export interface Numbers {
  push(value: number): void;
  /** 0 where nothing was put. */
  at(place: number): number;
  set(place: number, value: number): void;
}

export function openNumbers(): Numbers {
  let held = new Int32Array(1_024);
  let count = 0;
  const set = (place: number, value: number): void => {
    if (place >= held.length) {
      const larger = new Int32Array(Math.max(place + 1, held.length * 2));
      larger.set(held);
      held = larger;
    }
    held[place] = value;
    if (place >= count) count = place + 1;
  };
  return { set, push: (value) => set(count, value), at: (place) => held[place] ?? 0 };
}
