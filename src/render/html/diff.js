// Attributes before and after, one under the other or side by side.
var MAX_TOKENS = 500;

function tokens(text) { return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) || []; }

// Longest common subsequence of the tokens, for two texts of moderate length:
// a list of [kind, text] with kind 0 both, -1 before only, 1 after only.
function compare(before, after) {
  var a = tokens(before), b = tokens(after);
  if (a.length > MAX_TOKENS || b.length > MAX_TOKENS) { return [[-1, before], [1, after]]; }
  var start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) { start++; }
  var endA = a.length, endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA--; endB--; }
  var rows = endA - start, columns = endB - start, width = columns + 1;
  var best = new Uint16Array((rows + 1) * width);
  for (var i = rows - 1; i >= 0; i--) {
    for (var j = columns - 1; j >= 0; j--) {
      best[i * width + j] = a[start + i] === b[start + j]
        ? best[(i + 1) * width + j + 1] + 1
        : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  var out = [];
  function push(kind, text) {
    var last = out[out.length - 1];
    if (last && last[0] === kind) { last[1] += text; } else { out.push([kind, text]); }
  }
  for (var s = 0; s < start; s++) { push(0, a[s]); }
  var x = 0, y = 0;
  while (x < rows || y < columns) {
    if (x < rows && y < columns && a[start + x] === b[start + y]) {
      push(0, a[start + x]); x++; y++;
    } else if (x < rows && (y >= columns || best[(x + 1) * width + y] >= best[x * width + y + 1])) {
      push(-1, a[start + x]); x++;
    } else {
      push(1, b[start + y]); y++;
    }
  }
  for (var e = endA; e < a.length; e++) { push(0, a[e]); }
  return out;
}

function side(parts, kind) {
  return parts.filter(function (part) { return part[0] === 0 || part[0] === kind; }).map(function (part) {
    return part[0] === 0 ? part[1] : el(kind < 0 ? 'del' : 'ins', null, part[1]);
  });
}

// What a value shows: its text, or why there is none.
function shown(entry, which) {
  if (entry.sensitive) { return { soft: '(sensitive' + (entry.why ? ': ' + entry.why : '') + ')' }; }
  if (which === 'after' && entry.unknown) { return { soft: '(known after apply)' }; }
  var text = entry[which];
  return text === null ? null : { text: text };
}

function cells(entry) {
  var before = shown(entry, 'before'), after = shown(entry, 'after');
  var parts = before && after && before.text !== undefined && after.text !== undefined
    ? compare(before.text, after.text) : null;
  function cell(value, kind) {
    if (!value) { return null; }
    if (value.soft) { return [el('span', { 'class': 'soft' }, value.soft)]; }
    return parts ? side(parts, kind) : [value.text];
  }
  return { before: cell(before, -1), after: cell(after, 1) };
}

function sign(entry, pair) {
  if (entry.sensitive) { return '~'; }
  if (!pair.before) { return '+'; }
  return pair.after ? '~' : '-';
}

function signClass(text) { return text === '+' ? 's-good' : text === '-' ? 's-bad' : 's-ask'; }

function forced(entry) {
  return entry.forces ? el('span', { 'class': 'force' }, ' # forces replacement') : null;
}

// Lines of a text that differ, with those around them.
function hunk(entry) {
  return el('div', { 'class': 'hunk' }, entry.lines.map(function (line) {
    var kind = line.sign === '+' ? 'is' : line.sign === '-' ? 'was' : line.sign === '@' ? 'gap' : 'same';
    var word = kind === 'is' ? 'added: ' : kind === 'was' ? 'removed: ' : null;
    return el('div', { 'class': kind },
      el('span', { 'class': 'mark', 'aria-hidden': 'true' }, line.sign === '@' ? '⋯' : line.sign),
      word ? el('span', { 'class': 'vh' }, word) : null, line.text);
  }));
}

// Elements of a set or list that only one side has.
function elements(entry) {
  function all(list, sign, kind, word) {
    return list.map(function (text) {
      return el('div', { 'class': kind }, el('span', { 'class': 'mark', 'aria-hidden': 'true' }, sign), el('span', { 'class': 'vh' }, word), text);
    });
  }
  return el('div', { 'class': 'hunk' }, all(entry.removed, '-', 'was', 'removed: '), all(entry.added, '+', 'is', 'added: '));
}

// What says more than the two values; null where they say it all.
function closer(entry) {
  if (entry.lines.length) { return hunk(entry); }
  return entry.removed.length || entry.added.length ? elements(entry) : null;
}

function inlineDiff(entries) {
  return el('div', { 'class': 'diff', tabindex: 0, role: 'group', 'aria-label': 'Attributes that change' }, entries.map(function (entry) {
    var own = closer(entry), pair = own ? { before: [], after: [] } : cells(entry), mark = sign(entry, pair);
    return el('div', { 'class': 'e' },
      el('span', { 'class': signClass(mark) }, mark),
      el('span', { 'class': 'path' }, entry.label, forced(entry)),
      el('div', { 'class': 'val' }, own || [
        pair.before ? el('div', { 'class': 'was' }, el('span', { 'class': 'vh' }, 'before: '), pair.before) : null,
        pair.after ? el('div', { 'class': 'is' }, el('span', { 'class': 'vh' }, 'after: '), pair.after) : null]));
  }));
}

function splitDiff(entries) {
  return el('div', { 'class': 'diff', tabindex: 0, role: 'group', 'aria-label': 'Attributes before and after' },
    el('table', null,
      el('colgroup', null, el('col', { 'class': 'p' }), el('col'), el('col')),
      el('thead', null, el('tr', null,
        el('th', { scope: 'col' }, 'Attribute'), el('th', { scope: 'col' }, 'Before'), el('th', { scope: 'col' }, 'After'))),
      el('tbody', null, entries.map(function (entry) {
        var own = closer(entry), pair = own ? null : cells(entry);
        return el('tr', null,
          el('th', { scope: 'row' }, entry.label, forced(entry)),
          own ? el('td', { colspan: 2 }, own) : [
            el('td', { 'class': pair.before ? 'was' : null }, pair.before || el('span', { 'class': 'soft' }, '(absent)')),
            el('td', { 'class': pair.after ? 'is' : null }, pair.after || el('span', { 'class': 'soft' }, '(absent)'))]);
      }))));
}
