// The blast radius as a picture: from the cause at the left to what depends on it.
var BOX = 212, TALL = 30, SEPARATE = 2500;

function cutLabel(text, room) { return text.length <= room ? text : text.slice(0, room - 1) + '…'; }

// The whole path of a group; a call before one of its instances says nothing new.
function groupPath(group) {
  var labels = group.key.split('\n').slice(1);
  return labels.filter(function (label, at) { return (labels[at + 1] || '').indexOf(label + '[') !== 0; }).join('.');
}

function Graph(report, host) {
  var self = this;
  this.report = report;
  this.tree = new Tree(report.nodes);
  this.scale = 1; this.x = 0; this.y = 0; this.picked = null;
  function button(text, label, run) { return el('button', { type: 'button', 'aria-label': label, on: { click: run } }, text); }
  this.info = el('span', { 'class': 'info', role: 'status', 'aria-live': 'polite' });
  this.chips = el('div', { 'class': 'chips' });
  this.layer = svg('g');
  this.root = svg('svg', { tabindex: 0, role: 'application', 'aria-roledescription': 'graph', 'aria-label': 'Blast radius graph. Arrow keys move, plus and minus zoom, 0 fits, n and p choose an object, Enter opens it. The same is told as a list below.' },
    svg('title', null, 'Blast radius'),
    svg('defs', null, svg('marker', { id: 'tip' + report.index, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto' }, svg('path', { 'class': 'tip', d: 'M0 0 8 4 0 8z' }))),
    this.layer);
  this.canvas = el('div', { 'class': 'canvas' }, this.root);
  this.line = el('p', { 'class': 'picked-line', 'aria-live': 'polite' });
  put(host, [
    el('div', { 'class': 'graph-tools', role: 'toolbar', 'aria-label': 'Graph' },
      button('+', 'Zoom in', function () { self.zoom(1.3); }), button('−', 'Zoom out', function () { self.zoom(1 / 1.3); }), button('Fit', 'Fit the graph', function () { self.fit(); }),
      this.tree.groups.length ? [button('Open all', 'Open all groups', function () { self.all(true); }), button('Close all', 'Close all groups', function () { self.all(false); })] : null,
      this.info),
    this.chips,
    this.canvas,
    this.line, legend(),
    el('p', { 'class': 'hint' }, 'Drag to move. The wheel zooms once the graph has the focus, or with Ctrl. A click on a change goes to it; a click on a group opens it.'),
    this.asList()]);
  this.listen();
  this.draw();
  this.home();
}

function legend() {
  function sample(kind, shape) { return svg('svg', { viewBox: '0 0 26 14', 'aria-hidden': 'true' }, svg('g', { 'class': 'node ' + kind }, shape)); }
  function box() { return svg('rect', { 'class': 'shape', x: 2, y: 2, width: 22, height: 10, rx: 3 }); }
  return el('p', { 'class': 'legend' },
    el('span', null, sample('destructive', svg('path', { 'class': 'shape', d: 'M6 2H20L24 7 20 12H6L2 7z' })), 'destructive change (pointed ends)'),
    el('span', null, sample('production', box()), 'production (thick, marked PROD)'),
    el('span', null, sample('', box()), 'depends on it'),
    el('span', null, sample('group', [svg('rect', { 'class': 'stack', x: 4, y: 0, width: 22, height: 10, rx: 3 }), box()]), 'group, closed'),
    el('span', null, '→ from the cause to its dependent; dashed: only possible'));
}

Graph.prototype.asList = function () {
  var self = this, report = this.report, list = el('ul');
  var box = el('details', { 'class': 'as-list', on: { toggle: function () { if (box.open) { draw(); } } } }, el('summary', null, 'The graph as a list (' + plural(report.nodes.length, 'object', 'objects') + ')'), list);
  var done = false;
  function draw() {
    if (done) { return; }
    done = true;
    var uses = report.nodes.map(function () { return []; });
    for (var i = 0; i < report.edges.length; i += 3) { uses[report.edges[i]].push(report.edges[i + 1]); }
    report.nodes.forEach(function (node, at) {
      put(list, el('li', null,
        node.change >= 0 ? el('button', { type: 'button', 'class': 'linkish', on: { click: function () { jump(report, node.change); } } }, node.address) : el('code', null, node.address),
        node.destructive ? ' destructive' : '', node.production ? ' production' : '',
        uses[at].length ? el('span', { 'class': 'dim' }, ' ← used by ' + uses[at].slice(0, 8).map(function (to) { return report.nodes[to].address; }).join(', ') + (uses[at].length > 8 ? ' and ' + (uses[at].length - 8) + ' more' : '')) : null));
    });
  }
  return box;
};

Graph.prototype.draw = function () {
  var self = this, plan = this.plan = layout(this.tree, this.report.edges);
  clear(this.layer);
  var edges = svg('g'), nodes = svg('g');
  if (plan.links.length > SEPARATE) {
    // Thousands of curves are one shape; those of a chosen object are drawn over it.
    [true, false].forEach(function (sure) {
      var d = plan.links.filter(function (link) { return link.sure === sure; }).map(function (link) { return self.curve(link); }).join('');
      if (d) { put(edges, svg('path', { 'class': 'edge many' + (sure ? '' : ' maybe'), d: d })); }
    });
  } else {
    plan.links.forEach(function (link) { put(edges, self.edge(link, '')); });
  }
  this.over = svg('g');
  this.lit = [];
  this.drawn = plan.items.map(function (item, at) {
    var made = self.box(item, plan.spots[at]);
    nodes.appendChild(made);
    return made;
  });
  edges.setAttribute('class', plan.links.length > 200 ? 'dense' : '');
  put(this.layer, [edges, this.over, nodes]);
  if (plan.loose && plan.loose < plan.items.length) {
    put(this.layer, svg('text', { x: 0, y: plan.looseTop - 8, 'class': 'tip', 'font-size': 11 }, 'no edges to others here'));
  }
  this.info.textContent = plural(this.report.nodes.length, 'object', 'objects') + ', ' + plural(this.report.edges.length / 3, 'edge', 'edges') +
    (plan.items.length < this.report.nodes.length ? '; ' + plan.items.length + ' shown, the rest in closed groups' : '');
  this.drawChips();
  this.bounds = { w: 0, h: 0 };
  this.middle = plan.looseTop > 0 ? (plan.looseTop - TALL) / 2 : this.canvas.clientHeight / 2;
  plan.spots.forEach(function (spot) {
    self.bounds.w = Math.max(self.bounds.w, spot.x + BOX);
    self.bounds.h = Math.max(self.bounds.h, spot.y + TALL);
  });
  this.picked = null;
};

Graph.prototype.curve = function (link) {
  var a = this.plan.spots[link.from], b = this.plan.spots[link.to], ax = a.x + BOX, ay = a.y + TALL / 2, bx = b.x, by = b.y + TALL / 2;
  var bend = Math.max(24, Math.abs(bx - ax) / 2);
  return 'M' + ax + ' ' + ay + 'C' + (ax + bend) + ' ' + ay + ' ' + (bx - bend) + ' ' + by + ' ' + bx + ' ' + by;
};

Graph.prototype.edge = function (link, kind) {
  return svg('path', { 'class': 'edge' + (link.sure ? '' : ' maybe') + kind, 'marker-end': 'url(#tip' + this.report.index + ')', d: this.curve(link) });
};

Graph.prototype.box = function (item, spot) {
  var self = this, node = item.leaf, bad = item.bad > 0, prod = item.prod > 0;
  var made = svg('g', { 'class': 'node' + (node ? '' : ' group') + (bad ? ' destructive' : '') + (prod ? ' production' : ''), transform: 'translate(' + spot.x + ' ' + spot.y + ')' });
  var whole, label, sub, mark = '';
  if (node) {
    var change = self.report.changes[node.change];
    var own = node.module && node.address.indexOf(node.module + '.') === 0 ? node.address.slice(node.module.length + 1) : node.address;
    mark = change && change.symbol.trim() ? change.symbol.trim() + ' ' : '';
    label = own; sub = node.module || 'root module'; whole = node.address;
  } else {
    label = item.label; whole = groupPath(item);
    sub = plural(item.size, 'object', 'objects') + (item.bad ? ', ' + item.bad + ' destructive' : '');
  }
  put(made, svg('title', null, whole + (bad ? '\ndestructive' : '') + (prod ? '\nproduction' : '') + (node ? '' : '\n' + sub)));
  if (!node) { put(made, svg('rect', { 'class': 'shape stack', x: 4, y: -4, width: BOX, height: TALL, rx: 5 })); }
  put(made, node && bad
    ? svg('path', { 'class': 'shape', d: 'M9 0H' + (BOX - 9) + 'L' + BOX + ' ' + TALL / 2 + ' ' + (BOX - 9) + ' ' + TALL + 'H9L0 ' + TALL / 2 + 'z' })
    : svg('rect', { 'class': 'shape', width: BOX, height: TALL, rx: 5 }));
  put(made, svg('text', { x: 12, y: 13 }, svg('tspan', { 'class': 'mark' }, mark), cutLabel(label, 32 - mark.length)));
  put(made, svg('text', { 'class': 'sub', x: 12, y: 25 }, cutLabel(sub, prod ? 30 : 38)));
  if (prod) { put(made, svg('text', { 'class': 'badge', x: BOX - 37, y: 25 }, 'PROD')); }
  made.addEventListener('click', function () { if (!self.moved) { self.act(item); } });
  made.addEventListener('pointerenter', function () { self.glow(item); });
  made.addEventListener('pointerleave', function () { self.glow(self.picked); });
  return made;
};

// Marks an object and what it touches.
Graph.prototype.glow = function (item) {
  var plan = this.plan, at = plan.index.get(item), drawn = this.drawn;
  this.layer.setAttribute('class', at === undefined ? '' : 'faded');
  this.lit.forEach(function (one) { one.classList.remove('near', 'picked'); });
  this.lit = [];
  clear(this.over);
  if (at === undefined) { return; }
  var self = this;
  function light(i, kind) { drawn[i].classList.add(kind); self.lit.push(drawn[i]); }
  light(at, 'picked');
  plan.links.forEach(function (link) {
    if (link.from !== at && link.to !== at) { return; }
    put(self.over, self.edge(link, ' near'));
    light(link.from === at ? link.to : link.from, 'near');
  });
};

Graph.prototype.pick = function (item) {
  this.picked = item;
  this.glow(item);
  clear(this.line);
  if (!item) { return; }
  var node = item.leaf;
  put(this.line, [el('code', null, node ? node.address : groupPath(item)), item.bad ? ' destructive' : '', item.prod ? ' production' : '', node ? '' : ', ' + plural(item.size, 'object', 'objects')]);
};

// A change opens, a group unfolds, anything else is only marked.
Graph.prototype.act = function (item) {
  if (!item) { return; }
  if (!item.leaf) {
    item.open = true;
    var before = this.plan.spots[this.plan.index.get(item)], first = item.children[0];
    this.draw();
    var now = this.plan.spots[this.plan.index.get(first)];
    if (now) { this.x += (before.x - now.x) * this.scale; this.y += (before.y - now.y) * this.scale; this.place(); }
    return;
  }
  this.pick(item);
  if (item.leaf.change >= 0) { jump(this.report, item.leaf.change); }
};

Graph.prototype.all = function (open) {
  this.tree.groups.forEach(function (g) { g.open = open; });
  this.draw();
  this.home();
};

Graph.prototype.drawChips = function () {
  var self = this, tree = this.tree;
  clear(this.chips);
  var open = tree.groups.filter(function (g) { return g.open && tree.shows(g); }).reverse();
  if (this.report.nodes.length <= ALL_OPEN && open.length === tree.groups.length) { return; }
  open.slice(0, 14).forEach(function (g) {
    put(self.chips, el('button', { type: 'button', 'aria-label': 'Close ' + groupPath(g), on: { click: function () { g.open = false; self.draw(); self.place(); self.root.focus({ preventScroll: true }); } } }, groupPath(g) + ' ×'));
  });
  if (open.length > 14) { put(self.chips, el('span', { 'class': 'dim' }, 'and ' + (open.length - 14) + ' more open groups')); }
};

// Shows a change in the graph.
Graph.prototype.find = function (at) {
  var leaf = this.tree.leaves.filter(function (one) { return one.leaf.change === at; })[0];
  if (!leaf) { return; }
  this.tree.reveal(leaf);
  this.draw();
  this.center(leaf);
  this.pick(leaf);
  this.report.section.querySelector('[data-app="radius"]').scrollIntoView({ block: 'start', behavior: 'instant' });
  this.root.focus({ preventScroll: true });
};

Graph.prototype.center = function (item) {
  var spot = this.plan.spots[this.plan.index.get(item)], room = this.root.getBoundingClientRect();
  this.scale = Math.max(this.scale, 0.8);
  this.x = room.width / 2 - (spot.x + BOX / 2) * this.scale;
  this.y = room.height / 2 - (spot.y + TALL / 2) * this.scale;
  this.place();
};

Graph.prototype.fit = function () {
  // A flat graph needs no tall frame.
  var most = Math.min(640, Math.max(320, window.innerHeight * 0.72)), w = this.canvas.clientWidth || 1000;
  var h = Math.min(most, Math.max(180, this.bounds.h * Math.min(1.2, (w - 40) / Math.max(1, this.bounds.w)) + 60));
  this.canvas.style.height = Math.round(h) + 'px';
  this.scale = Math.min(1.2, (w - 40) / Math.max(1, this.bounds.w), (h - 40) / Math.max(1, this.bounds.h));
  this.x = (w - this.bounds.w * this.scale) / 2;
  this.y = (h - this.bounds.h * this.scale) / 2;
  this.place();
};

// The first view is readable: a graph too large for the frame starts at its causes.
Graph.prototype.home = function () {
  this.fit();
  if (this.scale >= 0.62) { return; }
  this.scale = 0.7;
  this.canvas.style.height = Math.round(Math.min(Math.min(640, Math.max(320, window.innerHeight * 0.72)), this.bounds.h * this.scale + 60)) + 'px';
  this.x = 20;
  this.y = this.root.getBoundingClientRect().height / 2 - this.middle * this.scale;
  this.place();
};

Graph.prototype.place = function () {
  this.layer.setAttribute('transform', 'translate(' + this.x.toFixed(1) + ' ' + this.y.toFixed(1) + ') scale(' + this.scale.toFixed(4) + ')');
  this.root.classList.toggle('far', this.scale < 0.32);
};

Graph.prototype.zoom = function (factor, cx, cy) {
  var room = this.root.getBoundingClientRect();
  if (cx === undefined) { cx = room.width / 2; cy = room.height / 2; }
  var next = Math.min(4, Math.max(0.02, this.scale * factor)), real = next / this.scale;
  this.x = cx - (cx - this.x) * real;
  this.y = cy - (cy - this.y) * real;
  this.scale = next;
  this.place();
};

Graph.prototype.listen = function () {
  var self = this, root = this.root, start = null;
  root.addEventListener('pointerdown', function (event) {
    if (event.button !== 0) { return; }
    start = { x: event.clientX - self.x, y: event.clientY - self.y, cx: event.clientX, cy: event.clientY };
    self.moved = false;
  });
  root.addEventListener('pointermove', function (event) {
    if (!start) { return; }
    // A hand trembles; only a real move is a drag and no click.
    if (!self.moved && Math.abs(event.clientX - start.cx) + Math.abs(event.clientY - start.cy) < 5) { return; }
    if (!self.moved) { root.setPointerCapture(event.pointerId); }
    self.moved = true;
    root.classList.add('drag');
    self.x = event.clientX - start.x;
    self.y = event.clientY - start.y;
    self.place();
  });
  ['pointerup', 'pointercancel'].forEach(function (type) {
    root.addEventListener(type, function () { start = null; root.classList.remove('drag'); });
  });
  root.addEventListener('wheel', function (event) {
    // A page that scrolls under the pointer must not stop at the graph.
    if (!event.ctrlKey && document.activeElement !== root) { return; }
    event.preventDefault();
    var room = root.getBoundingClientRect();
    self.zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.004), event.clientX - room.left, event.clientY - room.top);
  }, { passive: false });
  root.addEventListener('keydown', function (event) {
    var move = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (move) { self.x += move[0]; self.y += move[1]; self.place(); }
    else if (event.key === '+' || event.key === '=') { self.zoom(1.25); }
    else if (event.key === '-') { self.zoom(0.8); }
    else if (event.key === '0') { self.fit(); }
    else if (event.key === 'n' || event.key === 'p') { self.next(event.key === 'n' ? 1 : -1); }
    else if (event.key === 'Enter') { self.act(self.picked); }
    else if (event.key === 'Escape') { self.pick(null); }
    else { return; }
    event.preventDefault();
    event.stopPropagation();
  });
};

Graph.prototype.next = function (by) {
  var items = this.plan.items, at = this.picked ? this.plan.index.get(this.picked) : undefined;
  var next = at === undefined ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length;
  this.center(items[next]);
  this.pick(items[next]);
};
