/* Conveniences only: without this script the page reads the same. */
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const root = document.documentElement;
  const keep = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("rtkit-theme");
      localStorage.setItem("rtkit-theme", value);
    } catch {
      return null;
    }
  };

  /* Dark and light: the reader's system decides until the switch is used. */
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const kept = keep();
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  all("[data-theme-switch]").forEach((button) => {
    const show = () => button.setAttribute("aria-pressed", isDark());
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      keep(root.dataset.theme);
      show();
    });
    dark.addEventListener("change", show);
    show();
    button.hidden = false;
  });

  /* One switch for all code; each cell still has its own. */
  const code = all("details.code");
  all("[data-code]").forEach((button) => {
    const show = (open) => {
      button.setAttribute("aria-pressed", open);
      button.textContent = open ? "Code: open" : "Code: folded";
    };
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      code.forEach((one) => (one.open = open));
      show(open);
    });
    button.hidden = !code.length;
  });

  /* Copy what stands beside the button. */
  all("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = button.parentElement.querySelector("code").textContent;
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "copied";
      } catch {
        getSelection().selectAllChildren(button.parentElement.querySelector("code"));
        button.textContent = "selected";
      }
      setTimeout(() => (button.textContent = "copy"), 1500);
    });
  });

  /* Findings show their figure small: the same data, so that the file does not hold it twice. */
  all("[data-picture]").forEach((thumb) => {
    const figure = document.getElementById(thumb.hash.slice(1));
    const picture = figure && figure.querySelector("img");
    if (!picture) return;
    const small = new Image();
    small.alt = "";
    small.src = picture.src;
    thumb.append(small);
  });

  /* A link into something folded opens it. */
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    const inside = target.classList.contains("program") ? target.querySelector("details.code") : null;
    for (let one = inside || target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  /* What scrolls can be reached by keyboard. */
  const reachable = () => all(".scroll, .output.html, .printed, pre, .contents, math").forEach((one) => {
    if (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight) one.tabIndex = 0;
  });
  reachable();
  addEventListener("toggle", reachable, true);

  /* How long ago, as of now rather than of when the page was made. */
  const steps = [["day", 86400], ["hour", 3600], ["minute", 60]];
  all("time[datetime]").forEach((one) => {
    const passed = (Date.now() - Date.parse(one.dateTime)) / 1000;
    const step = steps.find(([, size]) => passed >= size);
    if (!step || !one.title.endsWith("UTC")) return;
    const count = Math.floor(passed / step[1]);
    one.textContent = `${count.toLocaleString("en")} ${step[0]}${count === 1 ? "" : "s"} ago`;
  });

  /* The contents list follows the reading; on narrow screens it waits folded. */
  const wide = matchMedia("(min-width: 68rem)");
  const nav = document.querySelector(".contents");
  const list = nav.querySelector("details");
  if (!list) return;
  const fold = () => (list.open = wide.matches);
  wide.addEventListener("change", fold);
  fold();
  list.addEventListener("click", (event) => {
    if (event.target.tagName === "A" && !wide.matches) list.open = false;
  });
  const links = all(".contents a");
  const places = links.map((one) => document.getElementById(decodeURIComponent(one.hash.slice(1))));
  let waiting = false;
  const follow = () => {
    waiting = false;
    const atEnd = innerHeight + scrollY >= document.body.scrollHeight - 4;
    let current = 0;
    places.forEach((place, index) => {
      if (place && (atEnd || place.getBoundingClientRect().top < innerHeight * 0.25)) current = index;
    });
    links.forEach((one, index) => {
      if (index !== current) return one.removeAttribute("aria-current");
      if (one.hasAttribute("aria-current")) return;
      one.setAttribute("aria-current", "location");
      if (wide.matches) nav.scrollTop = one.offsetTop - nav.clientHeight / 2;
    });
  };
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  follow();
})();
