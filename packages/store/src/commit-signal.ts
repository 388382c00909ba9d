/** Tells the relay of this process that something was committed, so that it needn't wait for its next look. */
export class CommitSignal {
  private readonly listeners = new Set<() => void>();

  /** Called after every commit that may have left something in the outbox. */
  announce(): void {
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` after each commit until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
