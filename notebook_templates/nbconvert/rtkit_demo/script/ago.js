{
  /* How long ago, as of now rather than of when the page was made. */
  const steps = [["day", 86400], ["hour", 3600], ["minute", 60]];
  all("time[datetime]").forEach((one) => {
    const passed = (Date.now() - Date.parse(one.dateTime)) / 1000;
    const step = steps.find(([, size]) => passed >= size);
    if (!step || !one.title.endsWith("UTC")) return;
    const count = Math.floor(passed / step[1]);
    one.textContent = `${count.toLocaleString("en")} ${step[0]}${count === 1 ? "" : "s"} ago`;
  });
}
