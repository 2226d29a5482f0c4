/* The first script of every frame: tells its page how tall it is, and keeps links and keys from trapping a reader. */
(() => {
  const tell = (what, more) => parent.postMessage({ rtkit: what, ...more }, "*");
  let height = 0;
  const measure = () => {
    const now = Math.max(document.body.scrollHeight, document.body.offsetHeight);
    if (Math.abs(now - height) < 2) return;
    height = now;
    tell("height", { height });
  };
  const watch = () => {
    new ResizeObserver(measure).observe(document.body);
    measure();
  };
  window.rtkit = {
    payload: () => JSON.parse(document.getElementById("payload").textContent),
    ready: () => {
      measure();
      tell("ready");
    },
    failed: () => tell("failed"),
  };
  document.addEventListener("DOMContentLoaded", watch);
  addEventListener("keydown", (event) => event.key === "Escape" && tell("leave"), true);
  addEventListener("click", (event) => {
    const link = event.composedPath().find((one) => one.localName === "a");
    const address = link && link.getAttribute("href");
    if (address && !address.startsWith("#")) event.preventDefault();
  }, true);
  addEventListener("securitypolicyviolation", (event) => /^(http|ws)/.test(event.blockedURI) && tell("blocked"));
  addEventListener("message", (event) => {
    const scheme = event.data && event.data.scheme;
    if (event.source === parent && (scheme === "dark" || scheme === "light")) {
      document.documentElement.style.colorScheme = scheme;
    }
  });
  if (document.documentElement.dataset.own) {
    addEventListener("error", () => tell("failed"));
    addEventListener("load", () => window.rtkit.ready());
  }
})();
