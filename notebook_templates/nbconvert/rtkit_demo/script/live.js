{
  /* Outputs with scripts: each in a frame that may run what the policy names, and nothing else. */
  const parts = new Map(all("script[data-part]").map((one) => [one.dataset.part, one]));
  const texts = new Map();
  const unpack = async (element) => {
    const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  };
  const part = (name) => {
    if (!texts.has(name)) texts.set(name, unpack(parts.get(name)));
    return texts.get(name);
  };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = () => root.dataset.theme || (dark.matches ? "dark" : "light");
  /* A chart keeps the paper its author gave it, as its picture does. */
  const scheme = (stage) => (stage.dataset.own ? theme() : "light");
  const running = new Map();

  const compose = async (stage) => {
    const names = ["boot", ...stage.dataset.parts.split(" ").filter(Boolean)];
    const [style, body, ...scripts] = await Promise.all([
      part("style"), unpack(stage.querySelector("script")), ...names.map(part),
    ]);
    const [boot, ...others] = scripts.map((text) => `<script>${text}</` + "script>");
    const own = stage.dataset.own ? " data-own=1" : "";
    /* The widgets' manager wants some script to have an address, be it one that leads nowhere. */
    const place = '<script type="text/plain" src="data:,"></' + "script>";
    return `<!DOCTYPE html><html lang="${root.lang.replace(/[^\w-]/g, "")}"${own}><head><meta charset="utf-8">`
      + `<meta name="color-scheme" content="${scheme(stage)}"><title>Output</title><style>${style}</style>${place}${boot}</head>`
      + `<body>${body}${others.join("")}</body></html>`;
  };

  const stop = (stage, why) => {
    const one = running.get(stage);
    if (!one) return;
    clearTimeout(one.late);
    running.delete(stage);
    one.frame.remove();
    stage.parentElement.dataset.live = "stopped";
    stage.querySelector(".mark").textContent = why;
  };

  const start = async (stage) => {
    if (stage.querySelector("iframe")) return;
    const figure = stage.parentElement;
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("referrerpolicy", "no-referrer");
    frame.title = stage.dataset.title;
    frame.height = stage.dataset.height;
    figure.dataset.live = "loading";
    stage.prepend(frame);
    const late = setTimeout(() => stop(stage, "It did not draw itself in time."), 30000);
    const one = { frame, late, told: 0, loads: 0 };
    running.set(stage, one);
    frame.addEventListener("load", () => {
      if (frame.srcdoc && ++one.loads > 1) stop(stage, "Stopped: it tried to leave this page.");
    });
    try {
      frame.srcdoc = await compose(stage);
    } catch {
      stop(stage, "This browser cannot unpack it.");
    }
  };

  addEventListener("message", (event) => {
    const found = [...running].find(([, one]) => one.frame.contentWindow === event.source);
    const told = event.data;
    if (!found || !told || typeof told !== "object") return;
    const [stage, one] = found;
    if (++one.told > 500) return stop(stage, "Stopped: it flooded this page with messages.");
    const figure = stage.parentElement;
    if (told.rtkit === "height" && Number.isFinite(told.height)) {
      one.frame.height = Math.round(Math.min(Math.max(told.height, 40), 900));
    } else if (told.rtkit === "ready") {
      clearTimeout(one.late);
      figure.dataset.live = "ready";
    } else if (told.rtkit === "failed" && figure.dataset.live !== "ready") {
      stop(stage, "Its script failed here.");
    } else if (told.rtkit === "leave") {
      stage.focus();
    } else if (told.rtkit === "blocked") {
      figure.dataset.blocked = "";
    }
  });

  const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (!entry.isIntersecting) return;
    near.unobserve(entry.target);
    start(entry.target.querySelector(".stage"));
  }), { rootMargin: "600px 0px" });
  all(".stage").forEach((stage) => {
    const run = stage.querySelector("button");
    stage.hidden = false;
    if (!run) return near.observe(stage.parentElement);
    run.addEventListener("click", () => {
      stage.querySelector(".mark").textContent = "Written by the notebook's author, runs in a sandbox";
      stage.focus();
      start(stage);
    });
  });

  const paint = () => running.forEach(({ frame }, stage) => (
    frame.contentWindow.postMessage({ scheme: scheme(stage) }, "*")
  ));
  new MutationObserver(paint).observe(root, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", paint);
}
