{
  /* Walk mode: the steps of the plan one by one, by keyboard, touch or buttons; the address keeps the step. */
  const dialog = document.querySelector("dialog.walk");
  const plan = all(".steps > li");
  const walk = () => {
    const part = (name) => dialog.querySelector(name);
    const at = (id) => document.getElementById(id);
    const [slide, notes, nav] = [".slide", "aside", "nav"].map(part);
    let now = 0;

    /* A frame may forbid to change its address; the walk goes on. */
    const address = (hash, how = "replaceState") => {
      try {
        history[how](null, "", hash);
      } catch {}
    };
    const wanted = () => {
      const found = /^#walk-(\d+)$/.exec(location.hash);
      return found && Math.min(Math.max(found[1], 1), plan.length) - 1;
    };

    /* Both the claim and the whole step may be longer than the room. */
    const long = () => [slide, ...slide.children].slice(0, 2);
    const more = () => slide.classList.toggle("goes-on", long().some((one) => one.scrollHeight - one.scrollTop - one.clientHeight > 8));

    const go = (index) => {
      if (!plan[index]) return;
      now = index;
      const { kind, name, cell } = plan[now].dataset;
      slide.dataset.kind = kind;
      slide.replaceChildren(...slideOf(plan[now]));
      slide.scrollTop = 0;
      const own = all(".note", plan[now]).map((one) => one.cloneNode(true));
      part("[data-do=notes]").classList.toggle("some", own.length);
      notes.replaceChildren(...(own.length ? own : ["No notes for this step."]));
      part(".count span").textContent = `${name}, step `;
      part(".count").lastChild.data = `${now + 1} of ${plan.length}`;
      [...nav.children].forEach((dot, other) => dot.setAttribute("aria-current", other === now ? "step" : "false"));
      all(".zone", dialog).forEach((zone, on) => (zone.disabled = !plan[now + (on ? 1 : -1)]));
      part("[data-do=cell]").hidden = !at(cell);
      more();
      dispatchEvent(new Event("toggle"));
      const said = slide.firstChild;
      if (said.scrollHeight > said.clientHeight) said.tabIndex = 0;
      if (!dialog.contains(document.activeElement) || document.activeElement.disabled) slide.focus({ preventScroll: true });
      address(`#walk-${now + 1}`);
    };
    const up = () => {
      dialog.showModal();
      slide.focus({ preventScroll: true });
    };
    const start = (index = 0) => {
      if (!dialog.open) up();
      go(index);
    };
    const begin = () => {
      address("#walk-1", "pushState");
      start();
    };
    const leave = (id) => {
      if (document.fullscreenElement) document.exitFullscreen();
      dialog.close();
      address(`#${id}`);
      dispatchEvent(new Event("hashchange"));
    };
    const full = async () => {
      if (!document.fullscreenEnabled) return;
      if (document.fullscreenElement) return document.exitFullscreen();
      await root.requestFullscreen().catch(() => {});
      /* What is full screen covers what was opened before it. */
      dialog.close();
      up();
    };

    const acts = {
      back: () => go(now - 1),
      on: () => go(now + 1),
      notes: () => part("[data-do=notes]").setAttribute("aria-pressed", !(notes.hidden = !notes.hidden)),
      cell: () => at(plan[now].dataset.cell) && leave(plan[now].dataset.cell),
      full,
      close: () => leave(plan[now].dataset.at),
    };
    /* Up and down read on in a step that is longer than the room, and step where it ends. */
    const read = (way) => (event) => {
      const places = () => long().map((one) => one.scrollTop).join();
      const before = places();
      long().forEach((one) => (one.scrollTop += way * one.clientHeight * 0.4));
      if (places() === before && !event.repeat) go(now + way);
    };
    const keys = {
      ArrowRight: acts.on, PageDown: acts.on, ArrowLeft: acts.back, PageUp: acts.back, ArrowDown: read(1), ArrowUp: read(-1),
      " ": (event) => go(now + (event.shiftKey ? -1 : 1)), Home: () => go(0), End: () => go(plan.length - 1),
      n: acts.notes, e: acts.cell, f: full,
    };
    addEventListener("keydown", (event) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [contenteditable]")) return;
      const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
      const act = dialog.open ? keys[key] : key === "w" && !document.querySelector("dialog[open]") && begin;
      /* A button takes the space bar, and what scrolls the arrows. */
      const taken = (key === " " && target.closest("button, summary")) || (/^Arrow/.test(key) && target.closest(".slide [tabindex], aside"));
      if (!act || taken) return;
      event.preventDefault();
      act(event);
    });

    let touch = null;
    dialog.addEventListener("touchstart", (event) => {
      const wide = event.target.closest("[tabindex]");
      touch = event.touches.length === 1 && !(wide && wide.scrollWidth > wide.clientWidth) && event.touches[0];
    }, { passive: true });
    dialog.addEventListener("touchend", (event) => {
      if (!touch) return;
      const across = event.changedTouches[0].clientX - touch.clientX;
      const down = event.changedTouches[0].clientY - touch.clientY;
      if (Math.abs(across) > Math.max(50, 1.5 * Math.abs(down))) go(now + (across < 0 ? 1 : -1));
    });

    slide.addEventListener("scroll", more, { passive: true, capture: true });
    new ResizeObserver(more).observe(slide);

    /* A link of the page leads out of the walk, to where it points. */
    slide.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (!link) return;
      event.preventDefault();
      leave(link.hash.slice(1));
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      acts.close();
    });
    addEventListener("hashchange", () => {
      if (wanted() !== null) start(wanted());
      else dialog.close();
    });
    plan.forEach(({ dataset }, index) => {
      const dot = nav.appendChild(document.createElement("button"));
      dot.title = dataset.name;
      dot.addEventListener("click", () => go(index));
    });
    all("[data-do]", dialog).forEach((one) => one.addEventListener("click", acts[one.dataset.do]));
    part("[data-do=full]").hidden = !document.fullscreenEnabled;
    all("[data-walk]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", begin);
    });
    if (wanted() !== null) start(wanted());
  };
  if (plan.length) walk();
}
