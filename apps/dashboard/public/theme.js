/* Before the first paint, so that nobody who works in the dark sees a white flash. */
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('vieraugen.theme');
  } catch {
    stored = null;
  }
  var dark = stored ? stored === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-kern-theme', dark ? 'dark' : 'light');
})();
