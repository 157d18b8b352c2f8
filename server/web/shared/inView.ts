const MOST = 0.5;

/** Tells of each that most of it was in view, or that it filled most of what can be seen. */
export class InView {
  private readonly told = new Map<Element, () => void>();
  private observer: IntersectionObserver | undefined;

  /** `behindTheEdges`: so much of the window is behind what stands at its edges, as margins. */
  constructor(private readonly behindTheEdges = '0px') {}

  /** Until the answer is called. */
  watch(element: Element, seen: () => void): () => void {
    this.observer ??= new IntersectionObserver((entries) => this.heard(entries), {
      rootMargin: this.behindTheEdges,
      threshold: [0, 0.25, MOST, 0.75, 1],
    });
    this.told.set(element, seen);
    this.observer.observe(element);
    return () => {
      this.told.delete(element);
      this.observer?.unobserve(element);
    };
  }

  private heard(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const fills = rootBounds !== null && intersectionRect.height >= rootBounds.height * MOST;
      if (isIntersecting && (intersectionRatio >= MOST || fills)) this.told.get(target)?.();
    }
  }
}
