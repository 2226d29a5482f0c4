/** A small sheet below a control: closed by Escape and by a click elsewhere, as the browser does it. */
import { ReactWidget } from '@jupyterlab/apputils';
import type { Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';

// With those of what it holds: each chunk that has styles brings the code that loads them.
import '../../style/popover.css';
import '../../style/outcome.css';
import '../../style/hints.css';

const GAP = 4;
const MARGIN = 8;
/** The click that closed a sheet on its own control does not open it again. */
const SAME_CLICK = 300;

let closed: { by: HTMLElement; at: number } | null = null;

export class Popover extends ReactWidget {
  private constructor(
    private readonly control: HTMLElement,
    private readonly content: (close: () => void) => JSX.Element
  ) {
    super();
    this.addClass('rtkit-Popover');
    this.node.popover = 'auto';
    this.node.setAttribute('role', 'dialog');
    this.node.addEventListener('beforetoggle', event => {
      if (event.newState === 'closed') {
        closed = { by: control, at: performance.now() };
        control.setAttribute('aria-expanded', 'false');
      }
    });
    this.node.addEventListener('toggle', event => {
      if (event.newState === 'closed') {
        this.dispose();
      }
    });
  }

  /** Show what `content` gives below the control; it gets the function that closes the sheet. */
  static open(
    control: HTMLElement,
    label: string,
    content: (close: () => void) => JSX.Element
  ): void {
    if (closed?.by === control && performance.now() - closed.at < SAME_CLICK) {
      return;
    }
    const popover = new Popover(control, content);
    popover.node.setAttribute('aria-label', label);
    Widget.attach(popover, document.body);
    void popover.renderPromise?.then(() => popover.place());
  }

  render(): JSX.Element {
    return this.content(() => this.node.hidePopover());
  }

  protected override onBeforeDetach(message: Message): void {
    if (this.node.matches(':popover-open')) {
      this.node.hidePopover();
    }
    super.onBeforeDetach(message);
  }

  private place(): void {
    if (this.isDisposed) {
      return;
    }
    const { bottom, right } = this.control.getBoundingClientRect();
    this.control.focus(); // where Escape goes back to; Safari does not focus what is clicked
    this.node.showPopover();
    this.control.setAttribute('aria-expanded', 'true');
    const left = Math.max(MARGIN, right - this.node.offsetWidth);
    this.node.style.left = `${left}px`;
    this.node.style.top = `${bottom + GAP}px`;
    this.node.style.maxHeight = `${window.innerHeight - bottom - GAP - MARGIN}px`;
    const first = this.node.querySelector<HTMLElement>('button, a[href]') ?? this.node;
    first.focus();
  }
}
