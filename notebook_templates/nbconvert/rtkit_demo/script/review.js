(() => {
  /* The review list. Ticks and comments stay in this browser; a tick counts for the wording it was given to. */
  const panel = document.querySelector("section.review");
  const opener = document.querySelector("[data-review]");
  if (!panel || !opener) return;
  const { key, id, pages } = panel.dataset;
  const items = all("[data-item]", panel);
  const [status, close, end] = ["[role=status]", "[data-close]", ".end"].map((one) => panel.querySelector(one));
  const make = (tag, about, ...inside) => {
    const { label, click, ...rest } = about;
    const one = Object.assign(document.createElement(tag), rest);
    if (label) one.setAttribute("aria-label", label);
    if (click) one.addEventListener("click", click);
    one.append(...inside);
    return one;
  };
  const field = (about) => make("textarea", { rows: 2, placeholder: "Markdown, if you like", ...about });

  let kept = { items: {}, remarks: "" };
  try {
    const { items, remarks = "" } = JSON.parse(keep(key));
    kept = { items: { ...items }, remarks: `${remarks}` };
  } catch {
    /* nothing there, or nothing that can be read */
  }
  const of = (item) => ({ done: "", note: "", ...kept.items[item.dataset.item] });
  const ticked = (item) => of(item).done === item.dataset.of;
  const save = (item, about) => {
    if (item) kept.items[item.dataset.item] = { ...of(item), ...about };
    keep(key, JSON.stringify(kept));
    show();
  };

  const shows = items.map((item) => {
    const ask = item.querySelector(".ask");
    const name = item.querySelector("b").textContent;
    const label = `Comment on ${name}`;
    const box = make("input", { type: "checkbox", label: `${name}: ${ask.textContent}` });
    const comment = field({ label, hidden: true });
    const changed = make("span", { className: "chip warm" }, "changed since you ticked it");
    const unfold = (open) => {
      comment.hidden = !open;
      more.setAttribute("aria-expanded", open);
    };
    const click = () => {
      unfold(comment.hidden || comment.value);
      comment.focus();
    };
    const more = make("button", { type: "button", className: "quiet", label, click }, "comment");
    box.addEventListener("change", () => save(item, { done: box.checked ? item.dataset.of : "" }));
    comment.addEventListener("input", () => save(item, { note: comment.value }));
    ask.replaceChildren(make("label", {}, box, ask.textContent), changed, more);
    item.append(comment);
    return (anew) => {
      const { done, note } = of(item);
      box.checked = ticked(item);
      changed.hidden = !done || box.checked;
      if (anew) unfold((comment.value = note));
    };
  });
  const remarks = field({});
  remarks.addEventListener("input", () => save((kept.remarks = remarks.value) && null));
  const show = (anew) => {
    shows.forEach((one) => one(anew));
    if (anew) remarks.value = kept.remarks;
    const done = items.filter(ticked).length;
    opener.querySelector("[data-ticked]").textContent = done;
    status.textContent = `${done} of ${items.length} ticked`;
  };

  /* As Markdown: what the ticket says is escaped, what the reviewer wrote is Markdown already. */
  const plain = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>~#&$|]/g, "\\$&").replace(/(^|\W)@(?=\w)/g, "$1@\u2060");
  const fenced = (text) => {
    const fence = "`".repeat(Math.max(...text.split(/[^`]+/).map((one) => one.length)) + 1);
    return [fence, text.replace(/\s+/g, " "), fence].join(fence[1] ? " " : "");
  };
  const inline = (node) => [...node.childNodes].map((one) => {
    if (!one.localName) return plain(one.data);
    if (one.localName === "math") return fenced(one.getAttribute("alttext"));
    return one.localName === "code" ? fenced(one.textContent) : inline(one);
  }).join("");
  const address = () => {
    const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);
    if (/^http/.test(location.protocol) && !(here && pages)) return location.origin + location.pathname;
    return `${pages && pages.replace(/\/?$/, "/")}${id}.html`;
  };
  const linked = (text, hash) => `[${text}](${(address() + hash).replace(/[()]/g, (one) => (one < ")" ? "%28" : "%29"))})`;
  const lines = (item) => {
    const place = item.querySelector("b > *");
    const name = plain(place.textContent);
    const chip = item.querySelector("b ~ .chip");
    const verdict = chip ? ` (${plain(chip.textContent)})` : "";
    const ask = item.querySelector("label").textContent;
    const note = of(item).note.trim();
    const says = inline(item.querySelector("[dir]")).trim();
    const told = `- [${ticked(item) ? "x" : " "}] ${place.hash ? linked(name, place.hash) : name}${verdict} ${says} *${ask}*`;
    return note ? `${told}\n${note.replace(/^/gm, "  > ").replace(/ +$/gm, "")}` : told;
  };
  const markdown = () => [
    `## Review of ${linked(id, "")}: ${inline(document.querySelector("h1")).trim()}`,
    `${status.textContent}.`,
    ...all("h3", panel).flatMap((one) => [`### ${one.textContent}`, all("li", one.nextElementSibling).map(lines).join("\n")]),
    ...(kept.remarks.trim() ? ["### Remarks", kept.remarks.trim()] : []),
  ].join("\n\n") + "\n";

  const copied = field({ label: "The review as Markdown", readOnly: true, hidden: true });
  const copy = make("button", { type: "button", className: "main", click: async () => {
    copied.value = markdown();
    try {
      await navigator.clipboard.writeText(copied.value);
      copy.textContent = "Copied";
    } catch {
      copied.hidden = false;
      copied.select();
      copy.textContent = "Copy it from below";
    }
    setTimeout(() => (copy.textContent = "Copy as Markdown"), 2500);
  } }, "Copy as Markdown");
  const calm = () => (clear.textContent = "Clear");
  const clear = make("button", { type: "button", click: () => {
    if (clear.textContent === "Clear") return (clear.textContent = "Clear all ticks and comments?");
    kept = { items: {}, remarks: "" };
    save();
    show(true);
    calm();
  } }, "Clear");
  clear.addEventListener("blur", calm);
  end.prepend(make("label", {}, "Remarks", remarks), make("div", { className: "does" }, copy, clear), copied);

  /* Beside the page where there is room, else over it. */
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => all("body > *").forEach((one) => (one.inert = one !== panel && !panel.hidden && !wide.matches));
  const open = (wanted) => {
    panel.hidden = !wanted;
    root.toggleAttribute("data-reviewing", wanted);
    opener.setAttribute("aria-expanded", wanted);
    fit();
    (wanted ? panel : opener).focus({ preventScroll: true });
  };
  const asked = () => location.hash === "#review" && open(true);
  opener.addEventListener("click", () => open(panel.hidden));
  close.addEventListener("click", () => open(false));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && open(false));
  panel.addEventListener("click", (event) => event.target.closest("a[href^='#']") && !wide.matches && open(false));
  wide.addEventListener("change", fit);
  addEventListener("hashchange", asked);

  panel.classList.add("live");
  panel.tabIndex = -1;
  panel.hidden = true;
  document.body.append(panel);
  [opener, status, close].forEach((one) => (one.hidden = false));
  show(true);
  asked();
})();
