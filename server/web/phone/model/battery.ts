interface Battery extends EventTarget {
  level: number;
}

/** 0 to 1, where the browser tells it: control wants to know whose phone will die next. */
export function watchBattery(changed: (level: number) => void): void {
  const { getBattery } = navigator as Navigator & { getBattery?: () => Promise<Battery> };
  void getBattery
    ?.call(navigator)
    .then((battery) => {
      const tell = () => changed(Math.round(battery.level * 100) / 100);
      battery.addEventListener('levelchange', tell);
      tell();
    })
    .catch(() => undefined);
}
