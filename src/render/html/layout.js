// Groups and layers of the graph; everything here depends on the data alone,
// so the same report always gives the same picture.
var ALL_OPEN = 300, FIRST_VIEW = 70, TYPE_GROUP = 8;

// Steps of a module path; dots inside quoted keys separate nothing.
function steps(module) {
  var out = [], step = '', quoted = false;
  for (var i = 0; i < module.length; i++) {
    var c = module[i];
    if (c === '\\' && quoted) { step += c + (module[++i] || ''); continue; }
    if (c === '"') { quoted = !quoted; }
    if (c === '.' && !quoted && step !== 'module' && step !== '') { out.push(step); step = ''; continue; }
    step += c;
  }
  if (step) { out.push(step); }
  return out;
}

// A tree of groups: module call, instance of the call, then resource type.
function Tree(nodes) {
  this.root = { key: '', label: 'root module', children: [], parent: null, open: true, leaf: null };
  var root = this.root, groups = Object.create(null), self = this;
  function group(parent, label) {
    var key = parent.key + '\n' + label;
    if (!groups[key]) {
      groups[key] = { key: key, label: label, children: [], parent: parent, open: false, leaf: null };
      parent.children.push(groups[key]);
    }
    return groups[key];
  }
  this.leaves = nodes.map(function (node) {
    var at = root;
    steps(node.module).forEach(function (step) {
      var bracket = step.indexOf('[');
      if (bracket > 0) { at = group(at, step.slice(0, bracket)); }
      at = group(at, step);
    });
    at = group(at, node.type);
    var leaf = { key: 'n' + node.at, label: null, children: [], parent: at, open: false, leaf: node };
    at.children.push(leaf);
    return leaf;
  });
  // Iterative post-order: counts, and groups that add nothing give way to what they hold.
  var order = [], stack = [root];
  while (stack.length) { var one = stack.pop(); order.push(one); one.children.forEach(function (c) { stack.push(c); }); }
  order.reverse().forEach(function (one) {
    if (one.leaf) {
      one.size = 1; one.bad = one.leaf.destructive ? 1 : 0; one.prod = one.leaf.production ? 1 : 0;
      return;
    }
    var flat = [];
    one.children.forEach(function (child) {
      var thin = !child.leaf && (child.children.length === 1 || (child.isType && child.size <= TYPE_GROUP));
      if (thin) { child.children.forEach(function (c) { c.parent = one; flat.push(c); }); } else { flat.push(child); }
    });
    one.children = flat;
    one.isType = flat.every(function (c) { return c.leaf; });
    one.size = 0; one.bad = 0; one.prod = 0;
    flat.forEach(function (c) { one.size += c.size; one.bad += c.bad; one.prod += c.prod; });
  });
  // Only groups that are still part of the tree, inner ones first.
  this.groups = [];
  stack = root.children.slice();
  while (stack.length) {
    var left = stack.pop();
    if (!left.leaf) { this.groups.push(left); stack = stack.concat(left.children); }
  }
  this.groups.reverse();
  this.start(nodes.length <= ALL_OPEN);
}

Tree.prototype.start = function (everything) {
  this.groups.forEach(function (g) { g.open = everything; });
  if (everything) { return; }
  // Opens the smallest groups that hold something destructive, while there is room.
  var room = FIRST_VIEW - this.visible().length, self = this;
  var candidates = this.groups.filter(function (g) { return g.bad > 0; });
  candidates.sort(function (a, b) { return a.children.length - b.children.length; });
  for (var pass = 0; pass < 4; pass++) {
    candidates.forEach(function (g) {
      if (!g.open && self.shows(g) && g.children.length - 1 <= room) { g.open = true; room -= g.children.length - 1; }
    });
  }
};

Tree.prototype.shows = function (g) {
  for (var up = g.parent; up; up = up.parent) { if (!up.open) { return false; } }
  return true;
};

Tree.prototype.visible = function () {
  var out = [], stack = [this.root];
  while (stack.length) {
    var one = stack.pop();
    if (one.leaf || !one.open) { out.push(one); continue; }
    for (var i = one.children.length - 1; i >= 0; i--) { stack.push(one.children[i]); }
  }
  return out;
};

Tree.prototype.reveal = function (leaf) { for (var up = leaf.parent; up; up = up.parent) { up.open = true; } };

// What stands for each leaf: itself or the outermost closed group around it.
Tree.prototype.shownAs = function () {
  return this.leaves.map(function (leaf) {
    var at = leaf;
    for (var up = leaf.parent; up; up = up.parent) { if (!up.open) { at = up; } }
    return at;
  });
};

// Layers by longest path, order by barycentres, positions in a grid.
function layout(tree, edges) {
  var items = tree.visible(), index = new Map(), i, k;
  items.forEach(function (item, at) { index.set(item, at); });
  var as = tree.shownAs(), seen = new Map(), links = [];
  for (i = 0; i < edges.length; i += 3) {
    var from = index.get(as[edges[i]]), to = index.get(as[edges[i + 1]]);
    if (from === to || from === undefined || to === undefined) { continue; }
    var key = from * items.length + to, old = seen.get(key);
    if (old) { old.sure = old.sure || edges[i + 2] === 1; old.count++; continue; }
    var link = { from: from, to: to, sure: edges[i + 2] === 1, count: 1, back: false };
    seen.set(key, link);
    links.push(link);
  }
  var out = items.map(function () { return []; }), into = items.map(function () { return []; });
  links.forEach(function (link) { out[link.from].push(link); });
  // Closed groups can depend on each other; edges back to an open path are turned.
  var state = new Uint8Array(items.length), done = [];
  for (i = 0; i < items.length; i++) {
    if (state[i]) { continue; }
    var path = [[i, 0]];
    state[i] = 1;
    while (path.length) {
      var top = path[path.length - 1], next = out[top[0]][top[1]++];
      if (!next) { state[top[0]] = 2; done.push(top[0]); path.pop(); continue; }
      if (state[next.to] === 1) { next.back = true; } else if (state[next.to] === 0) { state[next.to] = 1; path.push([next.to, 0]); }
    }
  }
  var layer = new Int32Array(items.length);
  done.reverse().forEach(function (at) {
    out[at].forEach(function (link) { if (!link.back) { layer[link.to] = Math.max(layer[link.to], layer[at] + 1); } });
  });
  links.forEach(function (link) { into[link.to].push(link); });
  var loose = [], layers = [];
  items.forEach(function (item, at) {
    if (!out[at].length && !into[at].length) { loose.push(at); return; }
    (layers[layer[at]] = layers[layer[at]] || []).push(at);
  });
  layers = layers.filter(Boolean);
  var pos = new Float64Array(items.length);
  layers.forEach(function (row) { row.forEach(function (at, order) { pos[at] = order / row.length; }); });
  for (var sweep = 0; sweep < 8; sweep++) {
    var down = sweep % 2 === 0, rows = down ? layers : layers.slice().reverse();
    rows.forEach(function (row) {
      var weight = new Map();
      row.forEach(function (at) {
        var near = down ? into[at] : out[at], sum = 0;
        near.forEach(function (link) { sum += pos[down ? link.from : link.to]; });
        weight.set(at, near.length ? sum / near.length : pos[at]);
      });
      row.sort(function (a, b) { return weight.get(a) - weight.get(b) || a - b; });
      row.forEach(function (at, order) { pos[at] = (order + 0.5) / row.length; });
    });
  }
  // Long layers are broken so that the whole is about as wide as a screen.
  var COLUMN = Math.max(14, Math.ceil(Math.sqrt(2.9 * (items.length - loose.length))));
  var W = 272, H = 42, x = 0, tallest = 1, height = 0, spots = new Array(items.length);
  layers.forEach(function (row) { tallest = Math.max(tallest, Math.min(row.length, COLUMN)); });
  layers.forEach(function (row) {
    // A layer that is too long for one column stands in several.
    var columns = Math.ceil(row.length / COLUMN), per = Math.ceil(row.length / columns);
    for (k = 0; k < row.length; k++) {
      var column = Math.floor(k / per), inColumn = Math.min(per, row.length - column * per);
      spots[row[k]] = { x: x + column * (W - 34), y: (k % per) * H + (tallest - inColumn) * H / 2 };
    }
    x += (columns - 1) * (W - 34) + W + Math.min(90, row.length * 2);
  });
  height = layers.length ? tallest * H + H : 0;
  var across = Math.max(4, Math.round(x / (W - 34)), Math.ceil(Math.sqrt(loose.length / 3)));
  loose.forEach(function (at, order) {
    spots[at] = { x: (order % across) * (W - 34), y: height + Math.floor(order / across) * H, loose: true };
  });
  return { items: items, links: links, spots: spots, index: index, loose: loose.length, looseTop: height };
}
