// The stream of snapshots: comes back by itself, also after a phone has slept; keeps the difference of the clocks.
export class Stream {
  constructor(url, { state, lost, refused }) {
    Object.assign(this, { url, state, lost, refused, offset: 0, source: null, timer: 0, heard: 0 });
    this.wake = () => { if (document.visibilityState === "visible" && this.isStale()) this.open(); };
    document.addEventListener("visibilitychange", this.wake);
    window.addEventListener("online", this.wake);
    window.addEventListener("pageshow", this.wake);
    this.open();
  }
  // A phone that slept may hold a stream that is dead without knowing it, so after any sleep a new one is opened.
  isStale() { return this.source?.readyState !== EventSource.OPEN || Date.now() - this.heard > 5000; }
  open() {
    clearTimeout(this.timer);
    this.source?.close();
    const source = this.source = new EventSource(this.url);
    source.addEventListener("state", (event) => {
      const view = JSON.parse(event.data);
      this.heard = Date.now();
      this.offset = view.now - Date.now() / 1000;
      this.lost(false);
      this.state(view);
    });
    source.addEventListener("error", () => {
      this.lost(true);
      if (source.readyState === EventSource.CLOSED) this.refusedOrDown();
    });
  }
  // The browser does not say why it was refused, so ask once more by hand.
  async refusedOrDown() {
    this.source?.close();
    try {
      const control = new AbortController();
      const response = await fetch(this.url, { signal: control.signal });
      control.abort();
      if ([401, 403, 404].includes(response.status)) { this.stop(); this.refused(response.status); return; }
    } catch { /* down: try again */ }
    this.timer = setTimeout(() => this.open(), 1500);
  }
  now() { return Date.now() / 1000 + this.offset; }
  stop() {
    clearTimeout(this.timer);
    this.source?.close();
    document.removeEventListener("visibilitychange", this.wake);
    window.removeEventListener("online", this.wake);
    window.removeEventListener("pageshow", this.wake);
  }
}

export async function post(path, body, token) {
  const headers = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  let found = {};
  try { found = await response.json(); } catch { /* no JSON */ }
  return { status: response.status, body: found };
}
