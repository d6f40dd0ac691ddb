// Elements are made by name and filled as text; nothing here parses markup.
var SVG = 'http://www.w3.org/2000/svg';

function put(parent, child) {
  if (child === null || child === undefined || child === false) { return; }
  if (Array.isArray(child)) { child.forEach(function (one) { put(parent, one); }); return; }
  parent.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)));
}

function el(name, attributes) {
  var made = document.createElement(name);
  fill(made, attributes);
  for (var i = 2; i < arguments.length; i++) { put(made, arguments[i]); }
  return made;
}

function svg(name, attributes) {
  var made = document.createElementNS(SVG, name);
  fill(made, attributes);
  for (var i = 2; i < arguments.length; i++) { put(made, arguments[i]); }
  return made;
}

// Names of attributes are constants of this script; `on` takes listeners.
function fill(made, attributes) {
  Object.keys(attributes || {}).forEach(function (key) {
    var value = attributes[key];
    if (value === null || value === undefined || value === false) { return; }
    if (key === 'on') {
      Object.keys(value).forEach(function (type) { made.addEventListener(type, value[type]); });
    } else {
      made.setAttribute(key, value === true ? '' : String(value));
    }
  });
}

function clear(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }

function plural(count, one, many) { return count + ' ' + (count === 1 ? one : many); }

// Between pairs of backticks stands code.
function prose(text) {
  var parts = text.split('`');
  if (parts.length % 2 === 0) { return [text]; }
  return parts.map(function (part, at) {
    if (part === '') { return null; }
    return at % 2 === 1 ? el('code', null, part) : part;
  });
}

// Stores may be forbidden for files; the choice is then kept for this view only.
function remembered(key) { try { return window.localStorage.getItem(key); } catch (e) { return null; } }
function remember(key, value) { try { window.localStorage.setItem(key, value); } catch (e) { return; } }

function pill(text, kind) { return el('span', { 'class': 'pill ' + kind }, text); }

function copyText(text, from, done) {
  function select() {
    var range = document.createRange();
    range.selectNodeContents(from);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    done(document.execCommand('copy') ? 'Copied' : 'Selected');
  }
  if (navigator.clipboard && navigator.clipboard.writeText) {
    navigator.clipboard.writeText(text).then(function () { done('Copied'); }, select);
  } else {
    select();
  }
}
