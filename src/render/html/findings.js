// Findings: inside their change, and by rule with the rule's text.
Report.prototype.finding = function (f, link) {
  var self = this, parts = [];
  parts.push(el('p', null, pill(f.effect, f.effect), ' ', el('strong', null, f.title), ' ', el('code', { 'class': 'rule' }, f.rule),
    el('span', { 'class': 'dim' }, ' ' + f.severity + (f.possible ? ', possible' : '')),
    f.waived ? el('span', null, ' waived by ', el('code', null, f.waived)) : null));
  parts.push(el('p', null, prose(f.message)));
  if (link && f.address) {
    parts.push(f.change >= 0
      ? el('button', { type: 'button', 'class': 'linkish', on: { click: function () { jump(self, f.change); } } }, f.address)
      : el('p', null, el('code', null, f.address)));
  }
  if (f.evidence.length) {
    parts.push(el('ul', { 'class': 'list' }, f.evidence.map(function (fact) { return el('li', null, prose(fact)); })));
  }
  if (f.excerpt) { parts.push(excerpt(f.excerpt, f.place)); } else if (f.place) { parts.push(el('p', { 'class': 'dim' }, 'at ', el('code', null, f.place))); }
  if (f.help) { parts.push(el('p', { 'class': 'help' }, el('strong', null, 'What to do: '), prose(f.help))); }
  if (f.fix) {
    var pre = el('pre', { 'class': 'code', tabindex: 0, 'aria-label': 'Fix' }, el('code', null, f.fix.text));
    parts.push(el('div', { 'class': 'fix' }, pre, el('button', { type: 'button', 'class': 'copy', on: { click: function (event) {
      copyText(f.fix.text, pre, function (said) { event.target.textContent = said; });
    } } }, 'Copy')));
  }
  return el('div', { 'class': 'find ' + f.effect }, parts);
};

function excerpt(x, place) {
  var pre = el('pre', { 'class': 'code', tabindex: 0, 'aria-label': 'Configuration at ' + (place || 'the cause') });
  x.lines.forEach(function (line, at) {
    put(pre, [el('span', { 'class': 'dim' }, String(x.first + at).padStart(5) + ' │ '), line, '\n']);
    if (at === x.at) {
      put(pre, [el('span', { 'class': 'dim' }, '      │ '), ' '.repeat(x.start), el('span', { 'class': 'under' }, '^'.repeat(Math.max(1, x.length)) + ' ' + x.label), '\n']);
    }
  });
  return el('div', null, place ? el('p', { 'class': 'dim' }, el('code', null, place)) : null, pre);
}

Report.prototype.drawFindings = function (host) {
  var self = this, order = [], groups = Object.create(null);
  this.findings.forEach(function (f) {
    var key = f.effect + ' ' + f.rule;
    if (!groups[key]) { groups[key] = []; order.push(key); }
    groups[key].push(f);
  });
  var box = el('div', { 'class': 'rules' });
  order.forEach(function (key) {
    var all = groups[key], first = all[0], drawn = 0, list = el('div');
    var more = el('button', { type: 'button', 'class': 'act', on: { click: function () { draw(); } } }, 'Show more');
    function draw(everything) {
      var end = everything ? all.length : Math.min(all.length, drawn + 50);
      for (; drawn < end; drawn++) { put(list, self.finding(all[drawn], true)); }
      more.hidden = drawn >= all.length;
      more.textContent = 'Show more (' + (all.length - drawn) + ')';
    }
    var group = el('details', { on: { toggle: function () { if (group.open && drawn === 0) { draw(); } } } },
      el('summary', null, pill(first.effect, first.effect), el('strong', null, first.title), el('code', { 'class': 'rule' }, first.rule),
        el('span', { 'class': 'dim' }, first.severity + ', ' + plural(all.length, 'finding', 'findings'))), list, more);
    more.hidden = true;
    put(box, group);
  });
  put(host, box);
};
