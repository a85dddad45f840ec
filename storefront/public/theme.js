// Before the first paint, so that a chosen theme never flashes the other one.
;(function () {
  try {
    var theme = localStorage.getItem("rt-theme")
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
  } catch (_) {
    // storage is closed: the system's theme stays
  }
})()
