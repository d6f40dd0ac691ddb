// Puts the parts together for each report of the file.
function jump(report, at) {
  var hash = '#' + report.id(at);
  // The way back leads to where the reader came from.
  try { window.history.pushState(null, '', hash); } catch (e) { /* a sandboxed frame has no history */ }
  report.go(at);
}

var reports = [];

function follow() {
  var found = /^#r(\d+)-c(\d+)$/.exec(window.location.hash);
  var report = found && reports[Number(found[1])];
  if (report) { report.go(Number(found[2])); }
}

function theme() {
  var root = document.documentElement, names = ['auto', 'light', 'dark'], now = 'auto';
  var button = el('button', { type: 'button', on: { click: function () { set(names[(names.indexOf(now) + 1) % 3]); remember('blastgate-theme', now); } } });
  function set(name) {
    now = names.indexOf(name) < 0 ? 'auto' : name;
    if (now === 'auto') { root.removeAttribute('data-theme'); } else { root.setAttribute('data-theme', now); }
    button.textContent = 'Theme: ' + now;
  }
  set(remembered('blastgate-theme'));
  return button;
}

function start(script) {
  var index = Number(script.getAttribute('data-report')), section = document.getElementById('r' + index);
  var report = new Report(index, JSON.parse(script.textContent), section);
  reports[index] = report;
  function part(name) {
    var host = section.querySelector('[data-app="' + name + '"]'), link = section.querySelector('[data-part="' + name + '"]');
    host.hidden = false;
    if (link) { link.hidden = false; }
    return host;
  }
  var list = part('changes');
  if (report.nodes.length) { report.graph = new Graph(report, part('radius')); }
  report.drawChanges(list);
  if (report.findings.length) { report.drawFindings(part('findings')); }
  // The plain list has done its duty only when everything else stands.
  section.querySelector('[data-static]').hidden = true;
}

Array.prototype.forEach.call(document.querySelectorAll('script[data-report]'), start);
var tools = document.getElementById('tools');
put(tools, [theme(), el('button', { type: 'button', on: { click: function () { window.print(); } } }, 'Print')]);
tools.hidden = false;
window.addEventListener('popstate', follow);
window.addEventListener('hashchange', follow);
follow();

// What is printed is the page as it stands: the story, and what the reader has
// opened. Only the reasons unfold, because on paper nobody can open them.
window.addEventListener('beforeprint', function () {
  document.querySelectorAll('.reasons details').forEach(function (box) { box.open = true; });
});

document.addEventListener('keydown', function (event) {
  var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  var first = reports.filter(function (report) { return report && report.search; })[0];
  if (!first || event.ctrlKey || event.metaKey || event.altKey) { return; }
  var own = event.target.closest && event.target.closest('section.report');
  var report = reports.filter(function (one) { return one && one.search && one.section === own; })[0] || first;
  if (event.key === '/' && !typing) { event.preventDefault(); report.search.focus(); }
  if (event.key === 'Escape' && (typing || event.target.classList.contains('row'))) { report.reset(); report.search.focus(); }
});
