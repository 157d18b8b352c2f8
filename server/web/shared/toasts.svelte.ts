export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'ok' | 'danger';
}

const SHOWN_FOR_MS = 5_000;

/** Short words about something that just happened. What must not be missed does not belong here. */
class Toasts {
  shown: Toast[] = $state([]);
  private next = 1;

  show(text: string, tone: Toast['tone'] = 'plain'): Toast['id'] {
    const id = this.next++;
    this.shown.push({ id, text, tone });
    setTimeout(() => this.dismiss(id), SHOWN_FOR_MS);
    return id;
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
