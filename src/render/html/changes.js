// The list of changes: decoded once, filtered by facets and words, drawn in
// pages so that thousands of rows stay quick.
var PAGE = 150;

function Report(index, raw, section) {
  var s = raw.s;
  function text(id) { return id === undefined || id < 0 ? null : s[id]; }
  this.index = index;
  this.section = section;
  this.view = 'inline';
  this.findings = raw.f.map(function (f) {
    return {
      rule: s[f.r], title: s[f.t], severity: s[f.s], effect: s[f.e], possible: !!f.p, address: text(f.a),
      message: s[f.m], help: s[f.h], evidence: (f.v || []).map(text),
      fix: f.x ? { kind: s[f.x[0]], text: f.x[1].map(text).join('\n') } : null,
      place: f.l ? s[f.l[0]] + ':' + f.l[1] + ':' + f.l[2] : null, waived: text(f.w),
      excerpt: f.c ? { first: f.c[0], lines: f.c[1].map(text), at: f.c[2], start: f.c[3], length: f.c[4], label: s[f.c[5]] } : null,
      change: -1
    };
  });
  var findings = this.findings, rank = { note: 1, 'needs-approval': 2, fail: 3 };
  this.changes = raw.c.map(function (c, at) {
    var own = (c.f || []).filter(function (i) { return findings[i]; });
    var worst = own.reduce(function (most, i) {
      findings[i].change = at;
      return rank[findings[i].effect] > (rank[most] || 0) ? findings[i].effect : most;
    }, 'none');
    var verb = c.o !== undefined ? s[c.o] : s[c.w];
    return {
      at: at, raw: c, address: s[c.a], type: s[c.t], provider: s[c.v], previous: text(c.b), deposed: text(c.k),
      symbol: s[c.y], action: s[c.w], verb: verb, why: text(c.z), importing: !!c.i, deferred: !!c.q,
      'class': s[c.c], classWhy: s[c.x], production: s[c.p], holds: s[c.h], effect: worst, findings: own,
      radius: c.r || [0, 0, 0, 0, 0, 1],
      hay: [s[c.a], text(c.b) || '', s[c.t], s[c.v], text(c.k) || '', verb, s[c.c]].concat(
        own.map(function (i) { return findings[i].rule + ' ' + findings[i].title + ' ' + findings[i].message; }),
        (c.m || []).map(function (m) { return s[m[0]]; })).join(' ').toLowerCase(),
      row: null
    };
  });
  this.text = text;
  this.nodes = raw.n.map(function (n, at) {
    return { at: at, address: s[n[0]], module: s[n[1]], type: s[n[2]], production: n[3] === 2, destructive: text(n[4]) === 'destructive', change: n[5] };
  });
  this.edges = raw.e;
}

Report.prototype.entries = function (change) {
  var text = this.text;
  var entries = (change.raw.m || []).map(function (m) {
    var path = text(m[0]);
    return { path: path, label: path, before: text(m[1]), after: text(m[2]), sensitive: !!(m[3] & 1), unknown: !!(m[3] & 2), forces: !!(m[3] & 4), lines: [], removed: [], added: [], why: null };
  });
  (change.raw.mx || []).forEach(function (more) {
    var entry = entries[more[0]];
    entry.label = text(more[1]) || entry.path;
    entry.lines = more[2].map(function (line) { return { sign: line[0], text: text(line[1]) }; });
    entry.removed = more[3].map(text);
    entry.added = more[4].map(text);
    entry.why = text(more[5]);
  });
  return entries;
};

Report.prototype.id = function (at) { return 'r' + this.index + '-c' + at; };

function choice(label, values, changed) {
  var select = el('select', { on: { change: changed } }, values.map(function (value) {
    return el('option', { value: value[0] }, value[1]);
  }));
  return { node: el('label', null, label, select), select: select };
}

Report.prototype.drawChanges = function (host) {
  var self = this, again = function () { self.filter(); };
  if (this.changes.length === 0) { put(host, el('p', null, 'This plan changes no resources.')); return; }
  function count(key, value) { return self.changes.filter(function (c) { return c[key] === value; }).length; }
  function options(key, all, values) {
    return [['', all]].concat(values.filter(function (v) { return count(key, v) > 0; }).map(function (v) {
      return [v, (v === 'no-op' ? 'move/import' : v === 'none' ? 'no finding' : v) + ' (' + count(key, v) + ')'];
    }));
  }
  this.search = el('input', { type: 'search', placeholder: 'Filter by address, type, attribute, rule ...', 'aria-label': 'Filter changes by text', autocomplete: 'off', spellcheck: 'false', on: { input: again, keydown: function (event) {
    if (event.key === 'ArrowDown') { event.preventDefault(); self.step(null, 1); }
  } } });
  this.facets = {
    'class': choice('Class', options('class', 'all', ['destructive', 'reversible', 'read-only']), again),
    production: choice('Production', options('production', 'all', ['yes', 'unknown', 'no']), again),
    action: choice('Action', options('action', 'all', ['delete', 'replace', 'create', 'update', 'forget', 'read', 'no-op', 'unrecognized']), again),
    effect: choice('Effect', options('effect', 'all', ['fail', 'needs-approval', 'note', 'none']), again)
  };
  this.status = el('span', { role: 'status', 'aria-live': 'polite' });
  this.list = el('ol', { 'class': 'changes', 'aria-label': 'Changes' });
  this.rest = el('div', { 'class': 'more' });
  this.empty = el('p', { 'class': 'none', hidden: true }, 'No change matches. ', el('button', { type: 'button', on: { click: function () { self.reset(); } } }, 'Show all changes'));
  this.inlineButton = el('button', { type: 'button', 'aria-pressed': 'true', on: { click: function () { self.look('inline'); } } }, 'Inline');
  this.splitButton = el('button', { type: 'button', 'aria-pressed': 'false', on: { click: function () { self.look('split'); } } }, 'Side by side');
  put(host, el('div', { 'class': 'bar', role: 'search', 'aria-label': 'Filter the changes' },
    this.search, Object.keys(this.facets).map(function (key) { return self.facets[key].node; }),
    el('div', { 'class': 'count' }, this.status, el('span', { 'class': 'right' },
      el('span', { 'class': 'seg', role: 'group', 'aria-label': 'How attributes are shown' }, this.inlineButton, this.splitButton),
      el('button', { type: 'button', on: { click: function () { self.openAll(true); } } }, 'Open shown'),
      el('button', { type: 'button', on: { click: function () { self.openAll(false); } } }, 'Close all'),
      el('button', { type: 'button', on: { click: function () { self.reset(); } } }, 'Reset')))));
  put(host, [el('p', { 'class': 'hint' }, el('kbd', null, '/'), ' filter  ', el('kbd', null, '↓'), ' ', el('kbd', null, '↑'), ' move  ', el('kbd', null, 'Enter'), ' open  ', el('kbd', null, 'Esc'), ' reset'),
    this.list, this.empty, this.rest]);
  this.list.addEventListener('keydown', function (event) {
    if (!event.target.classList.contains('row')) { return; }
    var move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) { event.preventDefault(); self.step(event.target, move); }
  });
  this.filter();
  // The worst are open from the start; there is nothing more urgent to read.
  this.changes.slice(0, 2).forEach(function (change) {
    if (change['class'] === 'destructive' || change.effect === 'fail' || change.effect === 'needs-approval') { self.open(change, true); }
  });
};

Report.prototype.reset = function () {
  var self = this;
  this.search.value = '';
  Object.keys(this.facets).forEach(function (key) { self.facets[key].select.value = ''; });
  this.filter();
};

Report.prototype.filter = function () {
  var self = this, words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
  var wanted = Object.keys(this.facets).map(function (key) { return [key, self.facets[key].select.value]; })
    .filter(function (pair) { return pair[1] !== ''; });
  this.matching = this.changes.filter(function (change) {
    return wanted.every(function (pair) { return change[pair[0]] === pair[1]; }) &&
      words.every(function (word) { return change.hay.indexOf(word) >= 0; });
  });
  var all = this.changes.length, some = this.matching.length;
  this.status.textContent = some === all ? plural(all, 'change', 'changes') : some + ' of ' + plural(all, 'change', 'changes');
  this.empty.hidden = some > 0;
  this.list.hidden = some === 0;
  clear(this.list);
  this.drawn = 0;
  this.page();
};

Report.prototype.page = function (upTo) {
  var self = this, end = Math.min(this.matching.length, Math.max(this.drawn + PAGE, upTo || 0));
  var part = document.createDocumentFragment();
  for (; this.drawn < end; this.drawn++) { part.appendChild(this.row(this.matching[this.drawn])); }
  this.list.appendChild(part);
  clear(this.rest);
  var left = this.matching.length - this.drawn;
  this.rest.hidden = left === 0;
  if (left > 0) {
    put(this.rest, [el('button', { type: 'button', on: { click: function () { self.page(); } } }, 'Show ' + Math.min(left, PAGE) + ' more'),
      left > PAGE ? el('button', { type: 'button', on: { click: function () { self.page(self.matching.length); } } }, 'Show all') : null,
      el('span', { 'class': 'dim' }, left + ' not shown yet; the filter looks at all of them')]);
  }
};

var SYMBOL_TONES = { create: 's-good', update: 's-ask', 'delete': 's-bad', replace: 's-bad', forget: 's-bad', unrecognized: 's-bad' };

Report.prototype.row = function (change) {
  if (change.row) { return change.row; }
  var self = this, tags = [];
  if (change.effect === 'fail') { tags.push(pill('✗ fails', 'fail')); }
  if (change.effect === 'needs-approval') { tags.push(pill('! needs approval', 'needs-approval')); }
  if (change['class'] === 'destructive') { tags.push(pill('destructive', 'destructive')); }
  if (change.production === 'yes') { tags.push(pill('production', 'production')); }
  if (change.production === 'unknown' && change['class'] === 'destructive') { tags.push(pill('production?', 'note')); }
  if (change.radius[1] > 0) { tags.push(pill((change.radius[5] ? '' : '≥') + plural(change.radius[1], 'dependent', 'dependents'), 'note')); }
  if (change.previous) { tags.push(pill('moved', 'note')); }
  if (change.importing) { tags.push(pill('imported', 'note')); }
  if (change.deferred) { tags.push(pill('deferred', 'note')); }
  var symbol = change.symbol.trim();
  change.button = el('button', { type: 'button', 'class': 'row', id: this.id(change.at) + 'b', 'aria-expanded': 'false', on: { click: function () { self.open(change); } } },
    el('span', { 'class': 'twist', 'aria-hidden': 'true' }, '▸'),
    el('span', { 'class': 'symbol ' + (SYMBOL_TONES[change.action] || 's-dim'), 'aria-hidden': 'true' }, symbol),
    el('span', { 'class': 'addr' }, el('span', { 'class': 'vh' }, change.verb + ' '), change.address,
      change.deposed ? el('span', { 'class': 'dim' }, ' (deposed ' + change.deposed + ')') : null),
    el('span', { 'class': 'tags' }, tags));
  change.row = el('li', { id: this.id(change.at) }, change.button);
  return change.row;
};

Report.prototype.open = function (change, wanted) {
  var row = this.row(change), isOpen = change.button.getAttribute('aria-expanded') === 'true';
  var next = wanted === undefined ? !isOpen : wanted;
  if (next === isOpen) { return; }
  change.button.setAttribute('aria-expanded', String(next));
  row.classList.toggle('open', next);
  if (change.body) { change.body.hidden = !next; }
  if (next && !change.body) {
    change.body = this.body(change);
    row.appendChild(change.body);
  }
  if (next && change.shownView !== this.view) { this.drawDiff(change); }
};

Report.prototype.openAll = function (wanted) {
  var self = this;
  (wanted ? this.matching.slice(0, this.drawn) : this.changes).forEach(function (change) {
    if (wanted || change.body) { self.open(change, wanted); }
  });
};

Report.prototype.step = function (from, by) {
  var rows = this.list.children, next = from ? (by > 0 ? from.parentNode.nextElementSibling : from.parentNode.previousElementSibling) : rows[0];
  if (next) { next.querySelector('.row').focus(); } else if (by < 0) { this.search.focus(); }
};

// Brings a change into view, whatever the filter hides.
Report.prototype.go = function (at) {
  var change = this.changes[at];
  if (!change) { return; }
  var place = this.matching.indexOf(change);
  if (place < 0) { this.reset(); place = this.matching.indexOf(change); }
  if (place >= this.drawn) { this.page(place + 20); }
  this.open(change, true);
  this.changes.forEach(function (one) { if (one.row) { one.row.classList.toggle('aim', one === change); } });
  change.button.focus({ preventScroll: true });
  change.row.scrollIntoView({ block: 'center', behavior: 'instant' });
};

Report.prototype.look = function (view) {
  var self = this;
  this.view = view;
  this.inlineButton.setAttribute('aria-pressed', String(view === 'inline'));
  this.splitButton.setAttribute('aria-pressed', String(view === 'split'));
  this.changes.forEach(function (change) {
    if (change.body && !change.body.hidden) { self.drawDiff(change); }
  });
};

Report.prototype.drawDiff = function (change) {
  if (!change.diffHost) { return; }
  change.shownView = this.view;
  clear(change.diffHost);
  var entries = this.entries(change);
  put(change.diffHost, this.view === 'split' ? splitDiff(entries) : inlineDiff(entries));
};

function block(title, content) { return el('div', null, el('h4', null, title), content); }

Report.prototype.body = function (change) {
  var self = this, raw = change.raw, text = this.text, parts = [];
  var meta = el('p', { 'class': 'meta' },
    el('span', null, el('b', null, change.verb), change.why ? ' (' + change.why.replace(/_/g, ' ') + ')' : ''),
    el('span', null, 'class ', el('b', null, change['class']), ': ', prose(change.classWhy)),
    change.holds !== 'nothing' ? el('span', null, 'holds ', el('b', null, change.holds)) : null,
    raw.l ? el('span', null, 'at ', el('code', null, text(raw.l[0]) + ':' + raw.l[1] + ':' + raw.l[2])) : null,
    change.previous ? el('span', null, 'was ', el('code', null, change.previous)) : null,
    el('span', { 'class': 'dim' }, change.provider));
  parts.push(meta);
  if (raw.n) { parts.push(el('p', null, raw.n[0] ? 'Certain from the source: ' : 'Possible, read from the source: ', prose(text(raw.n[1])))); }
  if (change.findings.length) {
    parts.push(block('Findings', change.findings.map(function (i) { return self.finding(self.findings[i], false); })));
  }
  if (raw.m) {
    change.diffHost = el('div');
    parts.push(block('Attributes that change', [change.diffHost, raw.mt ? el('p', { 'class': 'dim' }, 'and ' + plural(raw.mt, 'more attribute', 'more attributes')) : null]));
  } else if (raw.ml) {
    parts.push(el('p', { 'class': 'dim' }, 'The attributes of harmless changes were left out of this file because the plan is very large; the JSON report has them.'));
  }
  var boxes = [];
  boxes.push(block('Production: ' + change.production, raw.e ? el('ul', { 'class': 'list' }, raw.e.map(function (e) {
    return el('li', null, el('b', null, { yes: 'production', no: 'not production', unknown: 'not known' }[text(e[0])]), ' by ', el('code', null, text(e[1])),
      text(e[2]) ? [' = ', el('code', null, text(e[2]))] : null, text(e[3]) !== 'context' ? ' (' + text(e[3]) + ')' : null,
      e[4] ? el('b', { 'class': 's-bad' }, ' disguised: it only looks like this word') : null);
  })) : el('p', { 'class': 'dim' }, 'Nothing says what environment this is.')));
  if (raw.g) {
    boxes.push(block('Protections', el('table', { 'class': 'guard' },
      el('thead', null, el('tr', null, ['Guard', 'Before', 'After'].map(function (h) { return el('th', { scope: 'col' }, h); }))),
      el('tbody', null, raw.g.map(function (g) {
        return el('tr', null, el('th', { scope: 'row' }, text(g[0]), ' ', el('code', { 'class': 'dim' }, text(g[1]))),
          el('td', { 'class': text(g[2]) }, text(g[2])), el('td', { 'class': text(g[3]) }, text(g[3])));
      })))));
  }
  if (raw.u) {
    boxes.push(block('Replaced because of', el('ul', { 'class': 'list' }, raw.u.map(function (u) { return el('li', null, el('code', null, text(u))); }))));
  }
  var r = change.radius;
  if (r[1] > 0) {
    var names = el('ul', { 'class': 'list' });
    var all = raw.d || [];
    var draw = function (from, to) { all.slice(from, to).forEach(function (id) { put(names, el('li', null, el('code', null, text(id)))); }); };
    draw(0, 12);
    boxes.push(block('Blast radius', [
      el('p', null, (r[5] ? '' : 'At least ') + plural(r[1], 'instance depends', 'instances depend') + ' on it: ' + r[0] + ' directly, ' + r[2] + ' in production, ' + r[3] + ' holding data, up to ' + plural(r[4], 'step', 'steps') + ' away'),
      names,
      all.length > 12 ? el('button', { type: 'button', 'class': 'act', on: { click: function (event) { draw(12); event.target.remove(); } } }, 'Show ' + (all.length - 12) + ' more') : null,
      raw.dt ? el('p', { 'class': 'dim' }, 'The list is cut; the JSON report with --all-dependents has all of them.') : null,
      self.graph ? el('button', { type: 'button', 'class': 'act', on: { click: function () { self.graph.find(change.at); } } }, 'Show in the graph') : null]));
  }
  parts.push(el('div', { 'class': 'two' }, boxes));
  return el('div', { 'class': 'body', role: 'region', 'aria-labelledby': this.id(change.at) + 'b' }, parts);
};
